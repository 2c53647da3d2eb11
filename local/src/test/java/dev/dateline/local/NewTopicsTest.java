package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ClusterAccess;
import dev.dateline.app.KafkaSettings;
import dev.dateline.app.TopicSetup;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.TopicPlan;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTopicsTest {

  private static final int PARTITIONS = 8;
  private static final int TIMES = 4;

  /** Asked once: whoever is not led yet cannot answer. */
  private static final Map<String, Object> ONCE = Map.of("retries", 0);

  @Test
  void everyPartitionIsLedWhenTopicsAreSaidToBeCreated(@TempDir Path directory)
      throws ExecutionException, InterruptedException {
    try (var broker = EmbeddedBroker.start(directory);
        var admin = admin(broker)) {
      for (int i = 0; i < TIMES; i++) {
        var settings =
            new KafkaSettings(broker.bootstrapServers(), SchemaIds.local(), "new" + i, Map.of());
        create(settings);

        var asked = new HashMap<TopicPartition, OffsetSpec>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
          asked.put(
              new TopicPartition(settings.topics().articles().name(), partition),
              OffsetSpec.latest());
        }
        assertThat(admin.listOffsets(asked).all().get()).hasSize(PARTITIONS);
      }
    }
  }

  private static void create(KafkaSettings settings) {
    try (var cluster = ClusterAccess.open(settings)) {
      new TopicSetup(cluster, new TopicPlan(settings.topics(), PARTITIONS, 1)).create();
    }
  }

  private static Admin admin(EmbeddedBroker broker) {
    var properties = new HashMap<>(ONCE);
    properties.put("bootstrap.servers", broker.bootstrapServers());
    return Admin.create(properties);
  }
}
