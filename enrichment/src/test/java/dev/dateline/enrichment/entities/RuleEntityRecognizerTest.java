package dev.dateline.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.text.Tokenizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleEntityRecognizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # titles
          it | Lo ha detto il presidente nordcoreano Kim. | PER Kim
          it | Il presidente della Corea del Nord, Zarko Brun, tace. | LOC Corea del Nord; PER Zarko Brun
          it | il ministro della Difesa russo Zarko Brun | PER Zarko Brun
          it | il Ministro della Difesa della Nord Corea Kang Sun-nam | LOC Nord Corea; PER Kang Sun-nam
          it | Il presidente della Zarkobrun parla. |
          en | They met Mr. Brun and President Zarko Brun. | PER Brun, Zarko Brun
          es | Habló el ministro de Defensa, Zarko Brun, y la señora Tamsin. | PER Zarko Brun; PER Tamsin
          fr | Le ministre des Affaires étrangères Zarko Brun est parti. | PER Zarko Brun
          de | Bundeskanzlerin Tamsin und Herr Brun reden. | PER Tamsin; PER Brun
          # given names, initials, particles, hyphens, apostrophes
          it | Ieri Giovanna Zarkobrun taceva. | PER Giovanna Zarkobrun
          it | Il portavoce, John F. Kirby, tace. | PER John F. Kirby
          it | Ha parlato Massimo D’Alema. | PER Massimo D’Alema
          en | It was Ursula von der Leyen again. | PER Ursula von der Leyen
          en | It was Kim Jong-un again. | PER Kim Jong-un
          en | It was Barack Obama’s idea. | PER Barack Obama
          fr | C'est l'idée de Jean-Luc Zarkobrun. | PER Jean-Luc Zarkobrun
          es | Lo dijo Juan Zarkobrun. | PER Juan Zarkobrun
          de | Gestern kam Jürgen Zarkobrun. | PER Jürgen Zarkobrun
          # who says it
          en | It rained, Zarko Brun said. | PER Zarko Brun
          # organisations
          it | È il Ministero degli Esteri. | ORG Ministero degli Esteri
          it | È l’Università di Pisa. | ORG Università di Pisa
          it | Lo scrive l'agenzia Zarkobrun. | ORG Zarkobrun
          it | Lo riporta la Tass, e il New York Times. | ORG Tass; ORG New York Times
          it | La Casa Bianca e il Cremlino tacciono. | ORG Casa Bianca; ORG Cremlino
          en | It was bought by Zarko Brun Holding. | ORG Zarko Brun Holding
          en | It joined the ZRKB in May. | ORG ZRKB
          es | Es la Universidad de Salamanca. | ORG Universidad de Salamanca
          fr | C'est le Conseil de l'Europe. | ORG Conseil de l'Europe
          de | Das teilte die Zarko GmbH mit. | ORG Zarko GmbH
          # places
          it | la penisola coreana e Mosca | LOC penisola coreana; LOC Mosca
          it | Abita in via Garibaldi. | LOC via Garibaldi
          en | They crossed the Zarko River. | LOC Zarko River
          es | Viven en la ciudad de Zarkobrun. | LOC Zarkobrun
          fr | Il vit aux États-Unis. | LOC États-Unis
          fr | Il vit à Paris. | LOC Paris
          de | Er lebt in den Vereinigten Staaten. | LOC Vereinigten Staaten
          # never invented
          it | Zarkobrun pioveva. |
          it | Nome e cognome. Il DNA del Papa XVI. |
          en | Monday was warm. The French Revolution began. |
          en | They watched the New York Zarkobruns. |
          en | HTTP and DVD, CEO and GDP. |
          de | Der Tisch steht im Garten. |
          """)
  void finds(String language, String text, String expected) {
    var wanted =
        expected == null
            ? new String[0]
            : Arrays.stream(expected.split(";")).map(String::strip).toArray(String[]::new);
    assertThat(Recognized.in(language, text)).containsExactly(wanted);
  }

  @Test
  void aCapitalAtTheStartOfASentenceIsNoNameUntilTheDocumentShowsOne() {
    assertThat(Recognized.in("it", "Zarko tace.")).isEmpty();
    assertThat(Recognized.in("it", "Il ministro Zarko è qui. Zarko tace."))
        .containsExactly("PER Zarko, Zarko");
  }

  @Test
  void aNameFoundOnceIsFoundEverywhere() {
    assertThat(Recognized.in("en", "Brun slept. Later Brun met Mr. Brun. The brunch was cold."))
        .containsExactly("PER Brun, Brun, Brun");
  }

  @Test
  void theFamilyNameAloneIsThePersonNamedInFull() {
    assertThat(Recognized.in("en", "Tamsin met Mary Tamsin. Nobody saw Tamsin."))
        .containsExactly("PER Tamsin, Mary Tamsin, Tamsin");
  }

  @Test
  void anotherPersonOfThatFamilyIsNotTheSameOne() {
    assertThat(Recognized.in("en", "They saw Mary Tamsin. They liked Zork Tamsin."))
        .containsExactly("PER Mary Tamsin");
  }

  @Test
  void aHeadlineInCapitalsGivesOnlyWhatTheListsKnow() {
    assertThat(
            Recognized.in("en", "Zarko Brunish Visits Russia While Everybody Waits Outside Houses"))
        .containsExactly("LOC Russia");
  }

  @Test
  void aKnownPlaceHasItsCountry() {
    assertThat(Recognized.entities("it", "Vladivostok, in Russia."))
        .extracting(Entity::id, entity -> entity.country().orElseThrow())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("place:Asia/Vladivostok", "RU"),
            org.assertj.core.groups.Tuple.tuple("place:RU", "RU"));
  }

  @Test
  void readsFiveLanguagesAndTheirVariantsOnly() {
    assertThat(Recognized.RECOGNIZER.supports("it-CH")).isTrue();
    assertThat(Recognized.RECOGNIZER.supports("ja")).isFalse();
    assertThat(Recognized.RECOGNIZER.supports("und")).isFalse();
    assertThatThrownBy(() -> Recognized.RECOGNIZER.recognize(Tokenizer.tokenize("x"), "ja"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ja");
  }
}
