package dev.dateline.app.dead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cannot decode 7 bytes from topic news.articles.v1 | cannot decode 4096 bytes from topic news.articles.v1",
        "the key 'a' is not the article's id \"b\" | the key 'x y' is not the article's id \"\"",
        "id 5ba3e290-f5a0-5cfd-8b19-207c2bc7a991 | id 00000000-0000-0000-0000-000000000000",
        "Length is negative: -62 | Length is negative: -3",
        "sha 8b58383fab19 of x | sha 00aa383fab19ffff of x"
      })
  void messagesThatDifferInNumbersIdsAndQuotesAreOneCause(String one, String other) {
    assertThat(cause(one)).isEqualTo(cause(other));
    assertThat(cause(one).fingerprint()).isEqualTo(cause(other).fingerprint()).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the record has no key | the record has no value",
        "topic news.articles.v1 | topic news.articles.v2",
        "a facade failed | a decade failed"
      })
  void messagesThatSayAnotherThingAreAnother(String one, String other) {
    assertThat(cause(one)).isNotEqualTo(cause(other));
  }

  @Test
  void theInnermostExceptionAndOurMethodThatMetItTellBugsApart() {
    var cause = cause("bad");
    assertThat(cause.root()).isEqualTo("java.io.EOFException");
    assertThat(cause.place()).isEqualTo("dev.dateline.schemas.RecordDeserializer.deserialize");
    assertThat(Cause.of("E", "null", "E: null\n\tat a.B.c(B.java:7)\n"))
        .isEqualTo(Cause.of("E", "null", "E: null\n\tat a.B.c(B.java:8)\n"))
        .isNotEqualTo(Cause.of("E", "null", "E: null\n\tat a.B.d(B.java:7)\n"));
  }

  @Test
  void aFingerprintIsTheSameOnEveryMachineAndInEveryRelease() {
    assertThat(cause("cannot decode 7 bytes").fingerprint()).isEqualTo("827cb039");
  }

  @Test
  void aLetterThatTellsNothingHasACauseToo() {
    assertThat(Cause.of("", "", "").fingerprint()).hasSize(8);
  }

  private static Cause cause(String message) {
    return Cause.of("org.example.Bad", message, Letters.TRACE);
  }
}
