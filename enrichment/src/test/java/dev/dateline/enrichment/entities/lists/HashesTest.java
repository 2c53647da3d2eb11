package dev.dateline.enrichment.entities.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Roma",
        "New York",
        " New  York ",
        "Kim Jong-un",
        "L'Aquila",
        "S.p.A.",
        "日本",
        "Łódź",
        "e\u0301",
        "A1",
        "Москва",
        "",
        " ",
        "Ǆ",
        "ﬁ"
      })
  void theWordsOfANameAreItsTokens(String name) {
    var tokens = Tokenizer.tokenize(name);
    assertThat(Hashes.words(name)).containsExactly(Hashes.words(tokens, 0, tokens.size()));
  }

  @Test
  void typographicMarksCountAsPlainOnes() {
    assertThat(Hashes.exact("D’Alema")).isEqualTo(Hashes.exact("D'Alema"));
    assertThat(Hashes.exact("Jong‑un")).isEqualTo(Hashes.exact("Jong-un"));
  }

  @Test
  void aWordInCapitalsIsFoundAsItIsElseWritten() {
    assertThat(Hashes.capitalised("ROMA", 0, 4)).isEqualTo(Hashes.exact("Roma"));
    assertThat(Hashes.lower("ROMA", 0, 4)).isEqualTo(Hashes.exact("roma"));
  }
}
