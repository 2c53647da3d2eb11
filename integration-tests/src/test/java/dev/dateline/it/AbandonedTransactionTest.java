package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schemas.SchemaIds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an enricher leaves behind that was killed and never comes back in its state directory. */
@Timeout(120)
class AbandonedTransactionTest {

  private static final String APPLICATION = "abandoned";

  @TempDir private Path work;

  @Test
  @SuppressWarnings("try") // the enricher runs while its block does
  void readersAreNotHeldUpByTheTransactionOfAProcessThatIsGone() throws Exception {
    try (var broker = EmbeddedBroker.start(work.resolve("broker"))) {
      var bootstrap = broker.bootstrapServers();
      var pipeline = new Pipeline(bootstrap, APPLICATION, SchemaIds.local(), work.resolve("state"));
      try (var gone = producer(bootstrap)) {
        gone.initTransactions();
        gone.beginTransaction();
        for (int partition = 0; partition < 2; partition++) {
          gone.send(record(pipeline, partition)).get();
        }
        try (var enricher = pipeline.enricher()) {
          pipeline.publish(
              Files.writeString(work.resolve("a.txt"), "Anna Rossi è arrivata a Roma."));
          assertThat(pipeline.read(pipeline.topics().enriched(), 1)).hasSize(1);
        }
      }
    }
  }

  /** As Kafka Streams names and sets it up for a process of that application. */
  private static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "transactional.id",
            "%s-%s-1".formatted(APPLICATION, UUID.randomUUID()),
            "transaction.timeout.ms",
            300_000);
    var bytes = new ByteArraySerializer();
    return new KafkaProducer<>(config, bytes, bytes);
  }

  private static ProducerRecord<byte[], byte[]> record(Pipeline pipeline, int partition) {
    return new ProducerRecord<>(
        pipeline.topics().enriched().name(), partition, new byte[1], new byte[1]);
  }
}
