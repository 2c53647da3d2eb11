package dev.dateline.app;

import dev.dateline.enrichment.Enricher;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.Reading;
import dev.dateline.producer.RejectsFile;
import dev.dateline.schema.Article;
import dev.dateline.streams.ArticleEnrichment;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enriches articles here and now, with no broker. */
@Command(
    name = "annotate",
    description = {
      "Print articles with their language, entities and dates. The same annotators as in the"
          + " pipeline, with no broker.",
      "",
      "Reads what `dateline publish` reads. JSON is an enriched article as it stands on the topic,"
          + " after an \"id\": the input's own if it gives one.",
      "",
      "Examples:",
      "  dateline annotate article.txt",
      "  dateline annotate --format jsonl news/ > enriched.jsonl",
      "  echo 'The Prime Minister arrives in Lisbon on Monday.' | dateline annotate -"
    })
final class AnnotateCommand implements Callable<Integer> {

  @Mixin private OutputOptions output;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, directories (read recursively, in order of names), or - for input.")
  private List<String> paths;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Add every rejected input to this file, a JSON line with its cause and bytes.")
  private Path rejects;

  @Option(
      names = "--explain",
      description =
          "Say why: after each article, or as \"explain\" in JSON, a line for each mention and date"
              + " with its surface, type or value, and what decided it: features or list; trigger,"
              + " rule (file and line) and anchor.")
  private boolean explain;

  private final Console console;
  private final Supplier<Enricher> enricher;

  AnnotateCommand(Console console, Supplier<Enricher> enricher) {
    this.console = console;
    this.enricher = enricher;
  }

  @Override
  public Integer call() {
    try (var progress = new Progress("annotating", paths, console.withoutMixing())) {
      if (rejects == null) {
        annotate(progress);
      } else {
        try (var file = new RejectsFile(rejects)) {
          annotate(progress.andThen(reading -> keep(reading, file)));
        }
      }
      return progress.rejected() > 0 ? ExitCodes.REJECTED : ExitCodes.DONE;
    }
  }

  private void annotate(Consumer<Reading> watcher) {
    var enrichment = new ArticleEnrichment(enricher.get(), ArticleEnrichment.LIVE);
    var printer = output.printer(console);
    new ArticleReader(Clock.systemUTC(), console.in())
        .read(
            paths,
            reading -> {
              watcher.accept(reading);
              if (reading instanceof Reading.Accepted accepted) {
                print(printer, enrichment, accepted.article());
                console.flush();
              }
            });
  }

  private void print(ArticlePrinter printer, ArticleEnrichment enrichment, Article article) {
    var enriched = enrichment.enrich(article);
    if (explain) {
      printer.print(enriched, new Explanations(article.getText(), enrichment.explain(article)));
    } else {
      printer.print(enriched);
    }
  }

  private static void keep(Reading reading, RejectsFile file) {
    if (reading instanceof Reading.Rejected rejected) {
      file.add(rejected);
    }
  }
}
