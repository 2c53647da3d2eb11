package dev.dateline.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.Explanation;
import dev.dateline.enrichment.text.Tokenizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerEntityRecognizerTest {

  /** What a model must never miss; a retrained one is held to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it | Lo ha detto a Roma il presidente nordcoreano Kim Jong-un. | LOC Roma; PER Kim Jong-un
          it | Secondo il Ministero degli Esteri la visita di Angela Merkel a Pisa è rinviata. | ORG Ministero degli Esteri; PER Angela Merkel; LOC Pisa
          it | La Casa Bianca e il Cremlino tacciono, scrive la Tass da Mosca. | ORG Casa Bianca; ORG Cremlino; ORG Tass; LOC Mosca
          it | Ha parlato Massimo D’Alema, del Partito Democratico. | PER Massimo D’Alema; ORG Partito Democratico
          en | It was Ursula von der Leyen who met John F. Kirby in North Korea. | PER Ursula von der Leyen; PER John F. Kirby; LOC North Korea
          en | Shares of Microsoft and Siemens fell in New York. | ORG Microsoft; ORG Siemens; LOC New York
          es | El presidente Pedro Sánchez viajó de Madrid a la Universidad de Salamanca. | PER Pedro Sánchez; LOC Madrid; ORG Universidad de Salamanca
          fr | Emmanuel Macron a quitté Paris pour les États-Unis. | PER Emmanuel Macron; LOC Paris; LOC États-Unis
          de | Bundeskanzler Olaf Scholz traf in Berlin die Vertreter der NATO. | PER Olaf Scholz; LOC Berlin; ORG NATO
          # never invented
          it | Lunedì pioveva. Il tavolo era rotto, e la domenica pure. |
          en | Monday was warm. The next day it rained. |
          de | Der Tisch steht im Garten, und das Wetter ist schön. |
          """)
  void findsNamesInPlainSentences(String language, String text, String expected) {
    var wanted =
        expected == null
            ? new String[0]
            : Arrays.stream(expected.split(";")).map(String::strip).toArray(String[]::new);
    assertThat(Recognized.in(language, text)).containsExactly(wanted);
  }

  @Test
  void aKnownPlaceHasItsCountryAndOneIdInEveryLanguage() {
    assertThat(Recognized.entities("it", "Ieri è partito da Vladivostok per la Corea del Nord."))
        .extracting(entity -> entity.id() + " " + entity.country().orElse("-"))
        .containsExactly("place:Asia/Vladivostok RU", "place:KP KP");
    assertThat(Recognized.entities("de", "Er fuhr gestern nach Nordkorea."))
        .extracting(Entity::id)
        .containsExactly("place:KP");
  }

  @Test
  void everyMentionHasAReasonInTheSamePlace() {
    var text = "Vladimir Putin è a Mosca. Secondo Putin, piove a Mosca.";
    var tokens = Tokenizer.tokenize(text);
    var mentions =
        Recognized.RECOGNIZER.recognize(tokens, "it").stream()
            .flatMap(entity -> entity.mentions().stream())
            .sorted()
            .toList();
    var reasons = Recognized.RECOGNIZER.explain(tokens, "it");
    assertThat(reasons).extracting(Explanation::span).containsExactlyElementsOf(mentions);
    assertThat(reasons)
        .allSatisfy(why -> assertThat(why.stage()).isEqualTo("entities"))
        .anySatisfy(why -> assertThat(why.reasons().toString()).contains("model: words"))
        .anySatisfy(why -> assertThat(why.reasons().toString()).contains("place:Europe/Moscow"));
  }

  @Test
  void readsLanguagesWithAModelAndTheirVariantsOnly() {
    assertThat(Recognized.RECOGNIZER.supports("it-CH")).isTrue();
    assertThat(Recognized.RECOGNIZER.supports("ja")).isFalse();
    assertThat(Recognized.RECOGNIZER.supports("und")).isFalse();
    assertThatThrownBy(() -> Recognized.RECOGNIZER.recognize(Tokenizer.tokenize("x"), "ja"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ja");
  }

  @Test
  void theAnnotatorNamesTheModelOfTheLanguage() {
    var annotator = Recognized.RECOGNIZER.annotator("fr-CA");
    assertThat(annotator.name()).isEqualTo("dateline-entities");
    assertThat(annotator.model()).contains("fr.model");
    assertThat(annotator.modelSha256().orElseThrow()).matches("[0-9a-f]{64}");
  }
}
