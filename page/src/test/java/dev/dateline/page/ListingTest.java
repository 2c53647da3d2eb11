package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

  @Test
  void pagesNeitherLoseNorRepeatAnArticleWhileOthersCome() {
    var recent = new RecentArticles(1_000);
    for (int i = 0; i < 95; i++) {
      // Ten of each moment, so that a page ends among them.
      recent.add(at("n%02d".formatted(i), i / 10));
    }
    var seen = new ArrayList<String>();
    String next = null;
    int come = 0;
    do {
      var page = Listing.of(recent.newestFirst(), article -> true, next, 7);
      page.articles().forEach(it -> seen.add(it.id()));
      next = page.next();
      recent.add(at("later" + come++, 60));
    } while (next != null);
    assertThat(seen).hasSize(95).doesNotHaveDuplicates();
  }

  @Test
  void theTotalCountsAllPages() {
    var all = List.of(at("a", 3), at("b", 2), at("c", 1));
    var page = Listing.of(all, it -> !it.id().equals("b"), null, 1);
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.articles()).extracting(KnownArticle::id).containsExactly("a");
    var last = Listing.of(all, it -> !it.id().equals("b"), page.next(), 1);
    assertThat(last.articles()).extracting(KnownArticle::id).containsExactly("c");
    assertThat(last.next()).isNull();
  }

  @Test
  void aPlaceOfAnotherListIsRefused() {
    assertThatThrownBy(() -> Listing.of(List.of(), article -> true, "12", 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'12'");
  }

  private static KnownArticle at(String id, int second) {
    return Samples.barolo(id).at(Samples.NOON.plusSeconds(second)).known();
  }
}
