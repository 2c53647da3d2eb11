package dev.dateline.enrichment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static List<String> sentences(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return IntStream.range(0, tokens.sentences())
        .mapToObj(
            s ->
                text.substring(
                    tokens.start(tokens.sentenceStart(s)), tokens.end(tokens.sentenceEnd(s) - 1)))
        .toList();
  }

  /** In each text, a bar stands where one sentence ends and the next begins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim parte oggi.| Putin lo aspetta.",
        "Lo dice John F. Kirby, portavoce.| Nessuna conferma.",
        "Dr. Smith met Prof. A. B. Jones in St. Louis.| It rained.",
        "Il sig. Rossi e la sig.ra Bianchi sono qui.| L’on. Verdi no.",
        "The U.S. Senate voted.| He left the U.S.| The vote was close.",
        "He sold 3.5 million shares at 1.234,56 euros.| Then he left.",
        "«Andiamo via.»| Poi tacque.",
        "“Discutere di armi.”| L’incontro è a Mosca.",
        "„Wir gehen.“| Danach schwieg er.",
        "\"Perché?\" chiede il cronista.| \"Non lo so.\"| Fine.",
        "Non so... forse domani.| Vedremo…| Domani si parte.",
        "Wirklich?!| Ja!| Na gut.",
        "Am 5. September 2023 begann es.| Im 20. Jahrhundert nicht.",
        "Si parte il 5.| Il resto segue.",
        "Finì 3-2.| Kane segnò due gol.",
        "See No. 10 on p. 4 of vol. 2, please.| End.",
        "On Sept. 10 he left.| She stayed.",
        "Apple Inc. said so.| Not Alphabet Inc.| The rest did.",
        "Prima riga\n\nSeconda riga| \n \n",
        "Wrapped\nline goes on.| Next.",
        "他来了。|她走了！|你呢？",
        "「来た。」|彼は言った。",
        "वह आया।| वह गया।",
        "هل جاء؟| نعم جاء.| ثم ذهب.",
        "Vota sì (o no).| Decide lui.",
        "www.example.com is up.| Good.",
        "Rinvio al 10. 9. 2023 deciso.| Fine.",
      })
  void parts(String marked) {
    String[] expected = marked.replace("\n\n", "\n\n|").split("\\|");
    List<String> wanted =
        List.of(expected).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    assertThat(sentences(marked.replace("|", ""))).isEqualTo(wanted);
  }

  @Test
  void takesAnEmptyLineAsTheEndWhateverTheLineEnds() {
    for (String gap : List.of("\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\u2029", "\n\u00A0\n\n")) {
      assertThat(sentences("A cura di" + gap + "kim parte")).hasSize(2);
    }
    assertThat(sentences("A cura di\r\nkim parte")).hasSize(1);
  }
}
