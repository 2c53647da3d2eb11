package dev.dateline.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures and words that look like dates and are none. */
class NoDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "occasione dell'11a conferenza di Mosca sulla sicurezza",
        "La partita è finita 2-1.",
        "Costa € 1.999,00 oppure $2010.",
        "Chiamate lo 02 1234 5678.",
        "La versione 4.3.1 e la 10.12 sono uscite.",
        "Il server 192.168.10.12 non risponde.",
        "Il 31 giugno 2010 non esiste",
        "Il 30 febbraio non esiste",
        "Uno, due, tre: via!",
        "Il colloquio tra le due nazioni",
      })
  void findsNoDateInItalian(String text) {
    assertThat(Tagging.values("it", "2023-09-15", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They won 3-2.",
        "It costs $1999 or €2,010.50.",
        "Call 020 7946 0018.",
        "Version 1.10.2010 of the tool",
        "You may march on.",
        "The second man sat down.",
        "31 June 2010 does not exist",
        "A 6-year-old boy",
        "1999 people came",
      })
  void findsNoDateInEnglish(String text) {
    assertThat(Tagging.values("en", "2023-09-15", text)).isEmpty();
  }
}
