package dev.dateline.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of our own, each with all its time expressions; they stand in files by language. */
class SentencesWithDatesTest {

  private static final List<String> FIRST_CLASS = List.of("it", "en", "es", "fr", "de");

  static Stream<Arguments> sentences() {
    return Stream.of("it", "en", "es", "fr", "de", "nl", "pt")
        .flatMap(language -> lines(language).map(cells -> Arguments.of(language, cells)));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void findsAllExpressionsOfASentenceAndNothingElse(String language, List<String> cells) {
    assertThat(tagged(language, cells.get(0)))
        .as("%s: %s", language, cells.get(0))
        .containsExactlyElementsOf(cells.subList(1, cells.size()));
  }

  @Test
  void everyFirstClassLanguageHasFortyExpressions() {
    for (String language : FIRST_CLASS) {
      assertThat(lines(language).mapToInt(cells -> cells.size() - 1).sum())
          .as(language)
          .isGreaterThanOrEqualTo(40);
    }
  }

  private static List<String> tagged(String language, String text) {
    return Tagging.tag(language, "2023-09-15", text).stream()
        .map(m -> String.join("=", m.span().of(text), m.value(), m.type().name()))
        .toList();
  }

  private static Stream<List<String>> lines(String language) {
    String file = "expressions/" + language + ".tsv";
    try (InputStream in = SentencesWithDatesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> Arrays.asList(line.split("\t")))
              .toList()
              .stream();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
