package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each promise of {@code docs/guarantees.md} is proved by tests that exist and that run when it
 * says.
 */
class GuaranteesTest {

  private static final Path ROOT = Path.of("..");
  private static final String LATER = "⏱";

  /** A row of a table that is no heading: a promise, and what proves it. */
  private static final Pattern PROMISE = Pattern.compile("\\| (?!promise)(.+) \\| (.+) \\|");

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`( " + LATER + ")?");

  private final Map<String, List<String>> sources;

  GuaranteesTest() throws IOException {
    try (var files = Files.walk(ROOT)) {
      sources =
          files
              .filter(file -> file.toString().contains("src/test/java"))
              .filter(file -> file.toString().endsWith("Test.java"))
              .collect(
                  Collectors.groupingBy(
                      file -> file.getFileName().toString().replace(".java", ""),
                      Collectors.mapping(GuaranteesTest::read, Collectors.toList())));
    }
  }

  @Test
  void everyPromiseIsProvedByATestThatExists() throws IOException {
    assertThat(promises()).hasSizeGreaterThan(20).allSatisfy(this::isProved);
  }

  private void isProved(String proof) {
    var tests = TEST.matcher(proof).results().toList();
    assertThat(tests).as(proof).isNotEmpty();
    for (var test : tests) {
      var holders =
          sources.getOrDefault(test.group(1), List.of()).stream()
              .filter(source -> source.contains(" void " + test.group(2) + "("))
              .toList();
      assertThat(holders).as(test.group()).isNotEmpty();
      assertThat(holders.stream().anyMatch(it -> it.contains("@Tag(\"long\")")))
          .as("%s says when it runs", test.group())
          .isEqualTo(test.group(3) != null);
    }
  }

  private static List<String> promises() throws IOException {
    return Files.readString(ROOT.resolve("docs/guarantees.md"))
        .lines()
        .map(PROMISE::matcher)
        .filter(row -> row.matches())
        .map(row -> row.group(2))
        .toList();
  }

  private static String read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }
}
