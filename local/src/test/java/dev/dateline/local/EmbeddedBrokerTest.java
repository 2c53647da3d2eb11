package dev.dateline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schemas.RecordLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final String TOPIC = "letters";
  private static final byte[] LARGEST = new byte[RecordLimits.ANY_RECORD - (1 << 10)];

  @TempDir Path directory;

  @Test
  void keepsTopicsAndRecordsOverARestart() throws Exception {
    String firstCluster;
    try (var broker = EmbeddedBroker.start(directory)) {
      firstCluster = create(broker);
      write(broker, "α".getBytes(UTF_8), LARGEST);
    }
    try (var broker = EmbeddedBroker.start(directory);
        var admin = admin(broker)) {
      assertThat(admin.describeCluster().clusterId().get()).isEqualTo(firstCluster);
      assertThat(read(broker)).containsExactly("α".getBytes(UTF_8), LARGEST);
    }
  }

  private static String create(EmbeddedBroker broker)
      throws ExecutionException, InterruptedException {
    try (var admin = admin(broker)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      return admin.describeCluster().clusterId().get();
    }
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  /** In one transaction, as exactly-once needs it of a single broker. */
  private static void write(EmbeddedBroker broker, byte[]... values) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "max.request.size",
            RecordLimits.ANY_RECORD,
            "transactional.id",
            "writer");
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (var value : values) {
        var unused = producer.send(new ProducerRecord<>(TOPIC, value));
      }
      producer.commitTransaction();
    }
  }

  private static List<byte[]> read(EmbeddedBroker broker) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(),
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest",
            "group.id", "reader");
    var values = new java.util.ArrayList<byte[]>();
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (values.size() < 2 && System.nanoTime() < deadline) {
        consumer
            .poll(Duration.ofMillis(200))
            .records(new TopicPartition(TOPIC, 0))
            .forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
