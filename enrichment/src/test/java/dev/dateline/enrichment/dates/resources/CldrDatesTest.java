package dev.dateline.enrichment.dates.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CldrDatesTest {

  @ParameterizedTest
  @MethodSource("dev.dateline.enrichment.dates.resources.CldrDates#languages")
  void theCommittedFilesAreWhatTheToolWrites(String language) {
    assertThat(committed(language + ".tsv")).isEqualTo(CldrDates.dump(language));
  }

  @Test
  void theListOfLanguagesIsWhatTheToolWrites() {
    assertThat(committed("languages.txt")).isEqualTo(CldrDates.list());
  }

  @Test
  void moreThanSixtyLanguagesAreCovered() {
    assertThat(CldrDates.languages()).hasSizeGreaterThan(60);
  }

  private static String committed(String file) {
    try (InputStream in =
        Catalogue.class.getResourceAsStream("/dev/dateline/enrichment/dates/cldr/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
