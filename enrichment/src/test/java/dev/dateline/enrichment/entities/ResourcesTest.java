package dev.dateline.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResourcesTest {

  static Stream<String> languages() {
    return Resources.LANGUAGES.stream();
  }

  static Stream<String> aliasFiles() {
    return Stream.concat(languages(), Stream.of("any"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageLoads(String language) {
    assertThat(LexiconReader.read(language).known()).hasSizeGreaterThan(1000);
  }

  @ParameterizedTest
  @MethodSource("aliasFiles")
  void anAliasNamesOneThing(String language) {
    var ids = new HashMap<String, String>();
    Resources.lines("aliases/" + language + ".tsv")
        .map(line -> line.split("\t"))
        .forEach(
            cells ->
                assertThat(
                        ids.merge(cells[2], cells[0], (a, b) -> a.equals(b) ? a : a + " and " + b))
                    .as(cells[2])
                    .isEqualTo(cells[0]));
  }

  @ParameterizedTest
  @MethodSource("aliasFiles")
  void anAliasHasATypedIdAndACountryOrNone(String language) {
    assertThat(Resources.lines("aliases/" + language + ".tsv").map(line -> line.split("\t")))
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSize(3);
              assertThat(EntityIds.typeOf(cells[0])).isNotNull();
              assertThat(cells[1]).matches("[A-Z]{2}|-");
            });
  }

  @Test
  void theAnnotatorNamesTheBytesItUses() {
    var annotator = RuleEntityRecognizer.create().annotator();
    assertThat(annotator.name()).isEqualTo("dateline-entities-rules");
    assertThat(annotator.modelSha256().orElseThrow()).matches("[0-9a-f]{64}");
  }
}
