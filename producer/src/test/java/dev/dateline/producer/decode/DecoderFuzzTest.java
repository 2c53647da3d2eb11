package dev.dateline.producer.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any bytes are an article or a reason why not, and nothing else. */
class DecoderFuzzTest {

  private static final int RUNS = 8_000;
  private static final String[] PIECES = {
    "date ", "2023", "-09", "-13", " ", "\n", "\r\n", "\n\n", "\uFEFF", "\u00A0", "By ", "di ",
        "Ada",
    " Neri", "🚆", "e\u0301", "\0", "{", "}", "\"text\"", ":", "\"", ",", "\\u0041", "\u2028", "à",
  };

  @Test
  void anyBytesAreAcceptedVerbatimOrRefusedWithACause() {
    for (long seed = 0; seed < RUNS; seed++) {
      var bytes = bytes(new Random(seed));
      checkText(bytes, seed);
      checkLine(bytes, seed);
    }
  }

  private static void checkText(byte[] bytes, long seed) {
    try {
      var article = ArticleDecoder.datedText("u", bytes, Instant.EPOCH).article();
      var decoded = new String(bytes, StandardCharsets.UTF_8);
      assertThat(decoded.substring(article.getSource().getTextStart()))
          .as("seed %d", seed)
          .isEqualTo(article.getText());
      assertThat(article.getText().getBytes(StandardCharsets.UTF_8).length)
          .isBetween(1, bytes.length);
    } catch (NotAnArticleException e) {
      assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
    }
  }

  private static void checkLine(byte[] bytes, long seed) {
    try {
      var article = ArticleDecoder.jsonLine("u", bytes, 0, Instant.EPOCH).article();
      assertThat(article.getText()).as("seed %d", seed).isNotEmpty();
    } catch (NotAnArticleException e) {
      assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
    }
  }

  private static byte[] bytes(Random random) {
    if (random.nextInt(4) == 0) {
      var noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      return noise;
    }
    var text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
