package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentArticlesTest {

  private final RecentArticles recent = new RecentArticles(3);

  @Test
  void thereIsOneOfEachArticleAndItIsTheLatest() {
    assertThat(recent.add(Samples.barolo("a").titled("first").known())).isTrue();
    assertThat(recent.add(Samples.barolo("a").titled("second").known())).isFalse();
    assertThat(recent.newestFirst()).extracting(KnownArticle::headline).containsExactly("second");
  }

  @Test
  void theOneThatCameFirstMakesRoom() {
    for (int i = 0; i < 5; i++) {
      recent.add(at("n" + i, i));
    }
    assertThat(recent.newestFirst()).extracting(KnownArticle::id).containsExactly("n4", "n3", "n2");
    assertThat(recent.find("n1")).isEmpty();
  }

  @Test
  void theyAreInTheOrderOfTheirIngestionHoweverTheyCame() {
    recent.add(at("b", 2));
    recent.add(at("c", 3));
    recent.add(at("a", 1));
    assertThat(recent.newestFirst()).extracting(KnownArticle::id).containsExactly("c", "b", "a");
  }

  @Test
  void whatWasTakenBackIsGone() {
    recent.add(Samples.barolo("a").known());
    recent.remove("a");
    assertThat(recent.newestFirst()).isEmpty();
    assertThat(recent.find("a")).isEmpty();
  }

  @Test
  void itKnowsSinceWhenNothingIsMissing() {
    assertThat(recent.isCompleteSince(0)).isTrue();
    for (int i = 0; i < 4; i++) {
      recent.add(at("n" + i, i));
    }
    long lost = Samples.NOON.toEpochMilli();
    assertThat(recent.isCompleteSince(lost)).isFalse();
    assertThat(recent.isCompleteSince(lost + 1)).isTrue();
  }

  private static KnownArticle at(String id, int second) {
    return Samples.barolo(id).at(Samples.NOON.plusSeconds(second)).known();
  }
}
