package dev.dateline.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PerformanceReportTest {

  @Test
  void namesTheSectionsThereAre() {
    assertThatThrownBy(() -> report("speed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no section 'speed'; there are stages, enrichment,");
  }

  @Test
  void refusesWhatCannotBeMeasured() {
    assertThatThrownBy(() -> report("--rounds", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1 round");
    assertThatThrownBy(() -> report("--rounds"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--rounds needs a number");
  }

  @Test
  void sectionsWithoutABrokerPrintEveryRowWithAVerdict() throws Exception {
    var report = report("--tiny", "enrichment", "documents");

    assertThat(report).contains("commit ", "JDK ", " cores", "flags `");
    assertThat(report).contains("| 1 | ", "| 2 | ", "| 4 | ", "of about 3 kB", "lengths of news");
    assertThat(report).contains("two threads enrich", "a document of 200 pages");
    assertThat(report).containsPattern("\\*\\*(pass|miss)\\*\\*").doesNotContain("NaN", "Infinity");
  }

  @Test
  @Tag("long")
  void sectionsWithABrokerPrintEveryRowWithAVerdict() throws Exception {
    var report = report("--tiny", "end-to-end", "publish", "replay", "growth");

    assertThat(report)
        .contains("enrichment topology", "plain consumer loop", "pass-through", "written again");
    assertThat(report).contains("`publish DIRECTORY`", "## Replay", "| 1,000 | ");
    assertThat(report).containsPattern("\\*\\*(pass|miss)\\*\\*").doesNotContain("NaN", "Infinity");
  }

  private static String report(String... arguments) throws Exception {
    var printed = new ByteArrayOutputStream();
    PerformanceReport.print(
        List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }
}
