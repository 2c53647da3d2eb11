package dev.dateline.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.Article;
import dev.dateline.schema.Source;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentArticlesTest {

  private final SentArticles sent = new SentArticles(2);

  @Test
  void whereAndWhenItWasReadIsNotContent() {
    assertThat(sent.add(article(1, "a", "file:///x", 1))).isTrue();
    assertThat(sent.add(article(1, "a", "file:///y", 2))).isFalse();
    assertThat(sent.add(article(1, "b", "file:///x", 1))).isTrue();
  }

  @Test
  void memoryIsBoundedAndKeepsTheLatest() {
    for (int id = 1; id <= 5; id++) {
      sent.add(article(id, "a", "u", 0));
    }
    assertThat(sent.add(article(5, "a", "u", 0))).isFalse();
    assertThat(sent.add(article(4, "a", "u", 0))).isFalse();
    assertThat(sent.add(article(1, "a", "u", 0))).isTrue();
  }

  @Test
  void whatWasNotTakenIsForgotten() {
    sent.add(article(1, "a", "u", 0));
    sent.forget(article(1, "a", "u", 0));
    assertThat(sent.add(article(1, "a", "u", 0))).isTrue();
  }

  @Test
  void anArticleSentTwiceIsTheSameEventAndAChangedOneAnother() {
    assertThat(eventId(article(1, "a", "u", 1)))
        .isEqualTo(eventId(article(1, "a", "u", 2)))
        .isNotEqualTo(eventId(article(1, "b", "u", 1)));
  }

  private static String eventId(Article article) {
    var record = ArticleRecords.of("t", article, java.util.Optional.empty());
    return new String(
        record.headers().lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Article article(long id, String text, String uri, long millis) {
    return Article.newBuilder()
        .setId(new UUID(0, id).toString())
        .setText(text)
        .setSource(new Source(uri, null, "00", 0))
        .setIngestedAt(Instant.ofEpochMilli(millis))
        .build();
  }
}
