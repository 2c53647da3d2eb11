package dev.dateline.enrichment.dates.resources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageReaderTest {

  @Test
  void readsEveryLanguageOfTheCatalogue() {
    Catalogue catalogue = Catalogue.load();
    assertThat(catalogue.languages())
        .contains("de", "en", "es", "fr", "it", "nl", "pt", "ja", "ru");
    catalogue.languages().forEach(tag -> assertThat(catalogue.language(tag)).isNotNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "month;13;Undecember|xx.tsv:2: not a value of month",
        "holiday;02-31;Never|xx.tsv:2: not a value of holiday",
        "monht;1;January|xx.tsv:2: monht is no typed class",
        "month;1|xx.tsv:2: has 2 cells",
      })
  void namesFileAndLineOfAWordThatIsWrong(String line, String message) {
    assertThatThrownBy(() -> read("[words]\n" + line.replace(';', '\t')))
        .isInstanceOf(InvalidResourceException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date;pont;{month}|xx.tsv:2: no action is called pont",
        "date;ago;{n}|xx.tsv:2: ago needs {unit}",
        "date;point;{mnth}|xx.tsv:2: neither a class",
        "date;point;<of> {month}|xx.tsv:2: no class is called of",
        "date;same;{date}|xx.tsv: rules begin with each other in a circle",
        "date;point;(in) (on)|xx.tsv:2: nothing of the pattern is inside",
      })
  void namesFileAndLineOfARuleThatIsWrong(String line, String message) {
    assertThatThrownBy(() -> read("[rules]\n" + line.replace(';', '\t')))
        .isInstanceOf(InvalidResourceException.class)
        .hasMessageStartingWith(message);
  }

  private static Language read(String text) {
    return LanguageReader.read(List.of(ResourceFile.read("xx.tsv", text.getBytes(UTF_8))));
  }
}
