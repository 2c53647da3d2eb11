package dev.dateline.producer.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArticleIdsTest {

  private static final Optional<String> NONE = Optional.empty();

  @Test
  void versionFiveIsThatOfTheRfc() {
    var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(ArticleIds.version5(dns, "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }

  /** A pinned id: this test fails when anything would give published articles new keys. */
  @Test
  void idsNeverChange() {
    assertThat(ArticleIds.of(NONE, NONE, NONE, "Ciao, mondo"))
        .hasToString("29e515ca-a464-5cc8-92b4-758567d3b4c6");
    assertThat(ArticleIds.of(Optional.of("https://example.org/1"), NONE, NONE, "any"))
        .hasToString("fe93c83f-b150-551c-84b2-759afdfec96f");
  }

  @Test
  void theSameTextIsTheSameArticleWhateverItsWhiteSpaceAndNormalForm() {
    assertThat(ArticleIds.of(NONE, NONE, NONE, " caffe\u0300\r\n\r\nnero\u00A0 "))
        .isEqualTo(ArticleIds.of(NONE, NONE, NONE, "caff\u00E8 nero"))
        .isNotEqualTo(ArticleIds.of(NONE, NONE, NONE, "caffe nero"));
  }

  @Test
  void anAddressWinsOverASourcesIdAndThatOverTheText() {
    var id = Optional.of("1");
    var url = Optional.of("https://example.org/1");
    assertThat(ArticleIds.of(url, NONE, id, "a")).isEqualTo(ArticleIds.of(url, NONE, NONE, "b"));
    assertThat(ArticleIds.of(NONE, NONE, id, "a")).isEqualTo(ArticleIds.of(NONE, NONE, id, "b"));
    assertThat(ArticleIds.of(NONE, NONE, id, "a")).isNotEqualTo(ArticleIds.of(url, NONE, id, "a"));
  }

  @Test
  void theSameIdOfTwoPublishersIsTwoArticles() {
    assertThat(ArticleIds.of(NONE, Optional.of("A"), Optional.of("1"), "a"))
        .isNotEqualTo(ArticleIds.of(NONE, Optional.of("B"), Optional.of("1"), "a"));
  }
}
