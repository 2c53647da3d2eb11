package dev.dateline.local;

import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * What a data directory says about itself.
 *
 * @param format layout of the directory; ours is {@value #FORMAT}
 * @param kafkaVersion version of the broker that made it
 * @param schemaIds kind of schema ids in its records
 * @param clusterId id of its Kafka cluster
 */
record DirectoryMarker(int format, String kafkaVersion, String schemaIds, String clusterId) {

  static final String FILE = "dateline.properties";

  private static final int FORMAT = 1;

  /** The marker of {@code root}, written first when there is none. */
  static DirectoryMarker readOrWrite(Path root, SchemaIds ids) throws IOException {
    var file = root.resolve(FILE);
    if (Files.exists(file)) {
      return read(file).checked(root, ids);
    }
    var marker =
        new DirectoryMarker(
            FORMAT, AppInfoParser.getVersion(), ids.kind(), Uuid.randomUuid().toString());
    marker.write(file);
    return marker;
  }

  private static DirectoryMarker read(Path file) throws IOException {
    var text = Files.readString(file);
    try {
      var said = new Properties();
      said.load(new StringReader(text));
      return new DirectoryMarker(
          Integer.parseInt(said.getProperty("format", "")),
          said.getProperty("kafka-version", ""),
          said.getProperty("schema-ids", ""),
          Uuid.fromString(said.getProperty("cluster-id", "")).toString());
    } catch (IllegalArgumentException e) {
      throw new LocalException("%s is damaged: %s".formatted(file, e.getMessage()), e);
    }
  }

  private DirectoryMarker checked(Path root, SchemaIds ids) {
    if (format != FORMAT) {
      throw new LocalException(
          "%s has format %d, this version of Dateline reads format %d; choose another place with"
                  .formatted(root, format, FORMAT)
              + " --data");
    }
    if (!schemaIds.equals(ids.kind())) {
      throw new LocalException(
          "%s was written with %s schema ids, not with %s ones; choose another place with --data"
              .formatted(root, schemaIds, ids.kind()));
    }
    return this;
  }

  /** In one step: a marker is whole or not there. */
  private void write(Path file) throws IOException {
    var unfinished = Files.createTempFile(file.getParent(), FILE, ".new");
    Files.writeString(
        unfinished,
        """
        # A data directory of Dateline. Do not edit.
        format=%d
        kafka-version=%s
        schema-ids=%s
        cluster-id=%s
        """
            .formatted(format, kafkaVersion, schemaIds, clusterId));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
