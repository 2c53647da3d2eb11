package dev.dateline.app;

import dev.dateline.app.access.Role;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.PublishSettings;
import dev.dateline.producer.PublishSummary;
import dev.dateline.producer.Reading;
import dev.dateline.schemas.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Streams articles into the article topic. */
@Command(
    name = "publish",
    description = {
      "Publish articles to the article topic, from which they are enriched.",
      "",
      "A .txt file is one article as dated text: an optional header such as 'date 2023-09', the"
          + " headline, an optional byline, the body. A .jsonl or .ndjson file holds one article per"
          + " line: {\"id\", \"text\", \"headline\", \"byline\", \"published\", \"language\","
          + " \"url\", \"publisher\"}, all optional but the text. Publishing the same article again"
          + " gives it the same key and enriches it no second time.",
      "",
      "An input that is no article is named on standard error and never stops the others.",
      "",
      "Examples:",
      "  dateline publish news/ extra.jsonl --rejects rejects.jsonl",
      "  curl -s https://example.org/feed.jsonl | dateline publish -",
      "  dateline publish --retry rejects.jsonl --rejects still.jsonl",
      "  dateline publish --watch inbox/"
    })
final class PublishCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, directories (read recursively, in order of names), or - for input.")
  private List<String> paths = List.of();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Add every rejected input to this file, a JSON line with its cause and bytes.")
  private Path rejects;

  @Option(
      names = "--retry",
      paramLabel = "FILE",
      description =
          "Publish what an earlier run kept with --rejects, from the bytes in that file; what is"
              + " rejected again goes to the new --rejects file.")
  private Path retry;

  @Option(
      names = "--watch",
      description = "Go on with every file that appears in the one directory given, until stopped.")
  private boolean watch;

  @Option(
      names = "--compression",
      paramLabel = "CODEC",
      defaultValue = PublishSettings.DEFAULT_COMPRESSION,
      description = "none, lz4, zstd, gzip or snappy (default: ${DEFAULT-VALUE}).")
  private String compression;

  private final Console console;

  PublishCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var cluster = problems.collect(kafka::settings);
    var settings = cluster == null ? null : problems.collect(() -> settings(cluster));
    problems.addIf(watch && !isOneDirectory(), "--watch needs exactly one directory");
    problems.addIf(paths.isEmpty() && retry == null, "say what to publish: paths, or --retry FILE");
    problems.addIf(
        retry != null && retry.equals(rejects), "--rejects and --retry must be two files");
    problems.refuseIfAny();
    try (var interruption = Interruption.watch()) {
      var topics = topicsOf(cluster);
      var summary = publish(settings, topics, interruption);
      console.err().println("dateline: " + summary);
      return interruption.exitCode(summary.rejected() > 0 ? ExitCodes.REJECTED : ExitCodes.DONE);
    }
  }

  private PublishSettings settings(KafkaSettings cluster) {
    return new PublishSettings(
        cluster.bootstrap(),
        compression,
        PublishSettings.DEFAULT_DELIVERY_TIMEOUT,
        cluster.properties(),
        Optional.ofNullable(rejects));
  }

  private boolean isOneDirectory() {
    return paths.size() == 1 && Files.isDirectory(Path.of(paths.get(0)));
  }

  private static Topics topicsOf(KafkaSettings settings) {
    var topics = settings.topics();
    try (var cluster = ClusterAccess.open(settings)) {
      cluster.require(List.of(topics.articles()), Role.PUBLISHER);
      SchemaIdsGuard.check(settings, List.of(topics.articles().name()));
    }
    return topics;
  }

  private PublishSummary publish(
      PublishSettings settings, Topics topics, Interruption interruption) {
    try (var progress =
            new Progress("publishing", watch ? List.of(ArticleReader.STDIN) : paths, console);
        var publisher = new ArticlePublisher(settings, topics)) {
      Consumer<Reading> sink = progress.andThen(publisher);
      read(sink, interruption);
      return publisher.finish();
    }
  }

  private void read(Consumer<Reading> sink, Interruption interruption) {
    var reader = new ArticleReader(Clock.systemUTC(), console.in());
    try {
      if (watch) {
        var reading = Thread.currentThread();
        interruption.onStop(reading::interrupt);
        reader.watch(Path.of(paths.get(0)), sink);
      } else {
        if (retry != null) {
          reader.readRejects(retry, stopping(sink, interruption));
        }
        reader.read(paths, stopping(sink, interruption));
      }
    } catch (Stopped e) {
      // What was read before goes out.
    }
    Thread.interrupted(); // Else it would cut short what is still to be sent.
  }

  private static Consumer<Reading> stopping(Consumer<Reading> sink, Interruption interruption) {
    return reading -> {
      if (interruption.happened()) {
        throw new Stopped();
      }
      sink.accept(reading);
    };
  }

  /** Ends the reading in the middle. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("interrupted", null, false, false);
    }
  }
}
