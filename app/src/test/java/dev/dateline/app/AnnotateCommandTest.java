package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.Explanation;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.Status;
import dev.dateline.enrichment.language.LanguageAnnotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnnotateCommandTest {

  private static final Annotator FAKE = Annotator.of("fake", "1");

  private final Fixture.Captured captured = new Fixture.Captured();

  /** Finds nothing, and says so. */
  private static class NothingFound implements Enricher {
    @Override
    public Annotations enrich(Document document) {
      return new Annotations(
          new LanguageAnnotation("und", 0, false, Optional.empty(), FAKE),
          new Annotations.Found<>(Status.UNSUPPORTED_LANGUAGE, List.of(), FAKE),
          new Annotations.Found<>(Status.UNSUPPORTED_LANGUAGE, List.of(), FAKE));
    }

    @Override
    public String version() {
      return "nothing";
    }
  }

  private int run(String input, String... args) {
    var console = captured.console(Map.of(), input);
    return new CommandLine(new AnnotateCommand(console, NothingFound::new))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  @Test
  void printsAnObjectPerDocumentThatStartsWithTheCallersId(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("in.jsonl");
    Files.writeString(
        file, "{\"id\":\"mine-1\",\"text\":\"Uno.\"}\n{\"text\":\"Due.\",\"headline\":null}\n");
    assertThat(run("", "--format", "jsonl", file.toString())).isEqualTo(ExitCodes.DONE);
    var lines = captured.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("{\"id\":\"mine-1\",\"article\":{");
    assertThat(lines.get(1))
        .matches("\\{\"id\":\"([0-9a-f-]{36})\",\"article\":\\{\"id\":\"\\1\".*")
        .contains("\"tag\":\"und\"");
  }

  @Test
  void aBadInputStopsNobodyAndIsNamedAndKept(@TempDir Path folder) throws IOException {
    var file = folder.resolve("in.jsonl");
    Files.writeString(file, "{\"text\":\n{\"text\":\"Due.\"}\n");
    var rejects = folder.resolve("rejects.jsonl");
    var exit = run("", "-f", "jsonl", "--rejects", rejects.toString(), file.toString());
    assertThat(exit).isEqualTo(ExitCodes.REJECTED);
    assertThat(captured.out()).hasLineCount(1).contains("Due.");
    assertThat(captured.err()).contains("rejected", "in.jsonl#1");
    assertThat(rejects).content().contains("in.jsonl#1");
  }

  @Test
  void textSaysThatAStageDoesNotSpeakTheLanguage(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), "date 2023-09 Titolo\n\nTesto.");
    assertThat(run("", file.toString())).isEqualTo(ExitCodes.DONE);
    assertThat(captured.out()).contains("Titolo", "published      2023-09", "unsupported language");
  }

  @Test
  void explainsEachFindingOnALineOfItsOwn(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), "Uno.");
    assertThat(explain(file.toString())).isEqualTo(ExitCodes.DONE);
    assertThat(captured.out()).contains("dates\tUno\t2023-09\trule: it.tsv:7\n");
  }

  @Test
  void explainsInAFieldOfTheObject(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), "Uno.");
    assertThat(explain("--format", "jsonl", file.toString())).isEqualTo(ExitCodes.DONE);
    assertThat(captured.out())
        .endsWith(
            "\"explain\":[{\"stage\":\"dates\",\"start\":0,\"end\":3,\"surface\":\"Uno\","
                + "\"value\":\"2023-09\",\"rule\":\"it.tsv:7\"}]}\n");
  }

  private int explain(String... args) {
    Enricher why =
        new NothingFound() {
          @Override
          public List<Explanation> explain(Document document) {
            var reasons = List.of(new Explanation.Reason("rule", "it.tsv:7"));
            return List.of(new Explanation("dates", new Span(0, 3), "2023-09", reasons));
          }
        };
    return new CommandLine(new AnnotateCommand(captured.console(Map.of(), ""), () -> why))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(Stream.concat(Stream.of("--explain"), Stream.of(args)).toArray(String[]::new));
  }
}
