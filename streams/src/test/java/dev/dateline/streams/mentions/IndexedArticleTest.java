package dev.dateline.streams.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.api.Test;

class IndexedArticleTest {

  private static final IndexedArticle ARTICLE =
      new IndexedArticle(
          1_700_000_000_000L,
          "it",
          "La Voce di Cuneo – Öffentliches",
          List.of("place:IT/barolo", "person:münchhausen-𝄞"),
          List.of("2023-09-10", "1991/2020"));

  @Test
  void whatIsKeptIsReadAgain() {
    assertThat(IndexedArticle.of(ARTICLE.toBytes())).isEqualTo(ARTICLE);
    var empty = new IndexedArticle(0, "und", "", List.of(), List.of());
    assertThat(IndexedArticle.of(empty.toBytes())).isEqualTo(empty);
  }

  @Test
  void damagedStateIsRefused() {
    var bytes = ARTICLE.toBytes();
    for (int length = 0; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> IndexedArticle.of(cut)).isInstanceOf(ProcessorStateException.class);
    }
    bytes[0] = 9;
    assertThatThrownBy(() -> IndexedArticle.of(bytes))
        .isInstanceOf(ProcessorStateException.class)
        .hasMessageContaining("another version");
  }
}
