package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.StateDirectoryException;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two enrichers that the brokers take for one, as their state directories are the same. */
@Timeout(120)
class CopiedStateTest {

  private static final String APPLICATION = "copied";

  @TempDir private Path work;

  @Test
  @SuppressWarnings("try") // the other enricher runs while its block does
  void theOneThatIsReplacedEndsAndNamesItsDirectory() throws IOException {
    var original = work.resolve("original");
    var copy = work.resolve("copy");
    try (var broker = EmbeddedBroker.start(work.resolve("broker"))) {
      var bootstrap = broker.bootstrapServers();
      var pipeline = new Pipeline(bootstrap, APPLICATION, SchemaIds.local(), original);
      try (var first = pipeline.enricher()) {
        copyProcessId(original, copy);
        var settings = pipeline.settings().withStateDir(copy);
        var enrichment = new ArticleEnrichment(StandardEnricher.create(), "live");
        try (var second = StreamsRunner.of(settings, pipeline.topics(), enrichment)) {
          second.start();
          assertThatThrownBy(first::run)
              .isInstanceOf(StateDirectoryException.class)
              .hasMessageContaining(original.toString())
              .hasMessageContaining("a copy of it");
        }
      }
    }
  }

  private static void copyProcessId(Path from, Path to) throws IOException {
    var file = Path.of(APPLICATION, "kafka-streams-process-metadata");
    Files.createDirectories(to.resolve(APPLICATION));
    Files.copy(from.resolve(file), to.resolve(file));
  }
}
