package dev.dateline.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.Pipeline;
import dev.dateline.schemas.SchemaIds;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline on a real broker, its records through a real registry. */
@ExtendWith(ContainersAvailable.class)
@SuppressWarnings("try") // the enricher runs while its block does
class ContainersTest {

  private static final Path SAMPLES = Path.of("../samples/");

  private static final Containers CONTAINERS = new Containers();
  @TempDir private Path state;

  @BeforeAll
  static void start() {
    CONTAINERS.start();
  }

  @AfterAll
  static void stop() {
    CONTAINERS.close();
  }

  @Test
  void aClientThatKnowsOnlyConfluentsFormatReadsWhatWePublishAndEnrich() {
    var ids = SchemaIds.registry(CONTAINERS.registry());
    var pipeline = new Pipeline(CONTAINERS.bootstrap(), "wire", ids, state);
    try (var enricher = pipeline.enricher()) {
      int published = Math.toIntExact(pipeline.publish(SAMPLES).published());
      assertThat(published).isGreaterThan(14);
      var keys = new StringDeserializer();
      var values = new ByteArrayDeserializer();
      var enriched = pipeline.topics().enriched().name();
      var records = pipeline.read(enriched, keys, values, published);
      assertThat(records).hasSize(published);

      var reader = new WireReader(CONTAINERS.confluentApi());
      for (ConsumerRecord<String, byte[]> record : records) {
        var article =
            (org.apache.avro.generic.GenericRecord) reader.read(record.value()).get("article");
        assertThat(article.get("id").toString()).isEqualTo(record.key());
      }
      assertThat(records)
          .allSatisfy(
              record ->
                  assertThat(record.headers().lastHeader(SchemaIds.HEADER).value())
                      .asString()
                      .isEqualTo("registry"));
    }
  }
}
