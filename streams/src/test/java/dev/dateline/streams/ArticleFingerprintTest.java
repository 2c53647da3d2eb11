package dev.dateline.streams;

import static dev.dateline.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.schemas.RecordLimits;
import org.junit.jupiter.api.Test;

class ArticleFingerprintTest {

  private final byte[] remembered = at(10, "Kim", "v1").toBytes();

  @Test
  void theSameArticleLaterIsKnown() {
    assertThat(at(11, "Kim", "v1").isKnown(remembered)).isTrue();
  }

  @Test
  void anotherTextAnotherVersionOrNothingRememberedIsNew() {
    assertThat(at(11, "Kim.", "v1").isKnown(remembered)).isFalse();
    assertThat(at(11, "Kim", "v2").isKnown(remembered)).isFalse();
    assertThat(at(11, "Kim", "v1").isKnown(null)).isFalse();
  }

  @Test
  void theVeryRecordReadAgainIsEnrichedAgainBecauseItsOutputsMayBeLost() {
    assertThat(at(10, "Kim", "v1").isKnown(remembered)).isFalse();
    assertThat(at(9, "Kim", "v1").isKnown(remembered)).isFalse();
  }

  @Test
  void anArticleThatWasSentBackDoesNotTakeThePlaceOfANewerVersion() {
    assertThat(sentBack(20, 9, "Old").isOutdated(remembered)).isTrue();
    assertThat(sentBack(20, 11, "New").isOutdated(remembered)).isFalse();
    assertThat(sentBack(20, 9, "Old").isOutdated(null)).isFalse();
  }

  @Test
  void aNewerVersionThatWasSentBackTakesThePlaceOfAnOlderOneThatWasSentBackBefore() {
    var older = sentBack(32, 10, "Old").toBytes();
    assertThat(sentBack(33, 12, "New").isOutdated(older)).isFalse();
  }

  @Test
  void anArticleReadAgainIsNotOutdatedHoweverOldItIs() {
    assertThat(at(9, "Old", "v1").isOutdated(remembered)).isFalse();
  }

  @Test
  void whatAnEarlierReleaseRememberedCountsAsNothing() {
    assertThat(at(11, "Kim", "v1").isKnown(new byte[40])).isFalse();
    assertThat(sentBack(11, 9, "Kim").isOutdated(new byte[40])).isFalse();
  }

  @Test
  void anArticleLargerThanTheTopicTakesIsUnusable() {
    var huge = "x".repeat(RecordLimits.ARTICLE_RECORD);
    assertThatThrownBy(() -> at(0, huge, "v1"))
        .isInstanceOf(UnusableRecordException.class)
        .hasMessageContaining("more than the " + RecordLimits.ARTICLE_RECORD);
  }

  private static ArticleFingerprint at(long offset, String text, String version) {
    return ArticleFingerprint.of(article("a", text), version, offset, offset);
  }

  private static ArticleFingerprint sentBack(long offset, long firstOffset, String text) {
    return ArticleFingerprint.of(article("a", text), "v1", offset, firstOffset);
  }
}
