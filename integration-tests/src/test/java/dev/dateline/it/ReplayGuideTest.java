package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.enrichment.dates.DateType;
import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.StreamsRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide's walk-through, command for command. With the system property {@code dateline.docs} set
 * to {@code write} the outputs in the guide are written anew.
 */
@SuppressWarnings("try") // the live enricher runs while its block does
class ReplayGuideTest {

  private static final Path GUIDE = Path.of("../docs/replay.md");
  private static final Path SAMPLE_FILES = Path.of("../samples").toAbsolutePath().normalize();
  private static final String PROMPT = "$ dateline ";
  private static final int SAMPLES = 15;

  @TempDir Path work;

  @Test
  void everyCommandOfTheGuideDoesWhatTheGuideSays() throws IOException {
    var written = Files.readString(GUIDE);
    var seen = new ArrayList<String>();
    try (var broker = EmbeddedBroker.start(work.resolve("broker"))) {
      var pipeline =
          new Pipeline(
              broker.bootstrapServers(),
              Topics.DEFAULT_PREFIX,
              SchemaIds.local(),
              work.resolve("live"));
      try (var live = live(pipeline)) {
        boolean inside = false;
        for (var line : written.lines().toList()) {
          inside = inside ? !line.equals("```") : line.equals("```console");
          if (!inside || line.equals("```console")) {
            seen.add(line);
          } else if (line.startsWith(PROMPT)) {
            seen.add(line);
            seen.addAll(run(line.substring(PROMPT.length()), broker));
            await(line, pipeline);
          }
        }
      }
    }
    if ("write".equals(System.getProperty("dateline.docs"))) {
      Files.writeString(GUIDE, String.join("\n", seen) + "\n");
    }
    assertThat(seen.stream().map(ReplayGuideTest::comparable))
        .containsExactlyElementsOf(written.lines().map(ReplayGuideTest::comparable).toList());
  }

  private static StreamsRunner live(Pipeline pipeline) {
    var enrichment = new ArticleEnrichment(new Earlier(StandardEnricher.create()), "live");
    var runner = StreamsRunner.of(pipeline.settings(), pipeline.topics(), enrichment);
    runner.start();
    runner.awaitRunning(Duration.ofSeconds(60));
    return runner;
  }

  /** What is published takes a moment to be enriched. */
  private static void await(String command, Pipeline pipeline) {
    if (command.contains(" publish ")) {
      assertThat(pipeline.read(pipeline.topics().enriched(), SAMPLES)).hasSize(SAMPLES);
    }
  }

  /** The lines that a command prints, on both streams in the order they come. */
  private List<String> run(String command, EmbeddedBroker broker) {
    var bytes = new ByteArrayOutputStream();
    var both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var environment =
        Map.of(
            "DATELINE_BOOTSTRAP",
            broker.bootstrapServers(),
            "DATELINE_STATE_DIR",
            work.resolve("state").toString());
    var console = new Console(InputStream.nullInputStream(), both, both, environment, false, false);
    var words =
        Stream.of(command.split(" "))
            .map(word -> word.equals("samples") ? "../samples" : word)
            .toArray(String[]::new);
    int exit = Dateline.commandLine(console).execute(words);
    var lines = bytes.toString(StandardCharsets.UTF_8).lines().map(this::placeless).toList();
    assertThat(exit).as("%s%n%s", command, lines).isZero();
    return lines;
  }

  private String placeless(String line) {
    return line.replace(work.resolve("state").toString(), "~/.local/state/dateline")
        .replace(SAMPLE_FILES.toUri().toString(), "file:///home/you/dateline/samples/")
        .stripTrailing();
  }

  /** A line without what differs from run to run: times, sizes, versions, and blanks for them. */
  private static String comparable(String line) {
    return line.replaceAll("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:[\\d.]+Z)?", "TIME")
        .replaceAll("\\d+(\\.\\d+)? s\\b", "N s")
        .replaceAll("\\([\\d,]+ per second\\)", "(N per second)")
        .replaceAll("\\d+(\\.\\d+)? (B|kB|MB)\\b", "N B")
        .replaceAll("\\b[0-9a-f]{12}\\b", "VERSION")
        .replaceAll("\\b(entities dateline-entities) \\S+", "$1 N")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Today's enricher as it might have been: no places, no durations. */
  private record Earlier(Enricher today) implements Enricher {

    @Override
    public Annotations enrich(Document document) {
      var found = today.enrich(document);
      var entities =
          found.entities().items().stream()
              .filter(entity -> entity.type() != EntityType.LOCATION)
              .toList();
      var dates =
          found.dates().items().stream().filter(date -> date.type() != DateType.DURATION).toList();
      return new Annotations(
          found.language(),
          new Found<>(found.entities().status(), entities, found.entities().annotator()),
          new Found<>(found.dates().status(), dates, found.dates().annotator()));
    }

    @Override
    public String version() {
      return "8e1f00c2a4b7";
    }
  }
}
