package dev.dateline.enrichment.entities.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CldrPlacesTest {

  static Stream<String> files() {
    return Stream.concat(Resources.lines("cldr/languages.txt"), Stream.of("native"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theCommittedNamesAreWhatTheToolWrites(String file) {
    var written = CldrPlaces.dump(file).lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(Resources.lines("cldr/" + file + ".tsv")).containsExactlyElementsOf(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it"})
  void everyCountryHasANameAndTheSameIdInEveryLanguage(String language) {
    assertThat(idsIn(language))
        .containsAll(idsIn("en").stream().filter(CldrPlacesTest::isRegion).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it"})
  void everyPlaceBelowAContinentLiesInACountry(String language) {
    assertThat(Resources.lines("cldr/" + language + ".tsv").map(line -> line.split("\t")))
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSize(3);
              assertThat(cells[1]).matches("[A-Z]{2}|-");
              assertThat(cells[1].equals("-")).isEqualTo(cells[0].matches("place:\\d{3}"));
            });
  }

  private static List<String> idsIn(String language) {
    return Resources.lines("cldr/" + language + ".tsv")
        .map(line -> line.split("\t")[0])
        .distinct()
        .collect(Collectors.toList());
  }

  private static boolean isRegion(String id) {
    return id.matches("place:[A-Z]{2}");
  }
}
