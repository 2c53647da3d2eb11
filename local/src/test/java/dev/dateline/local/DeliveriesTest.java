package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

  private final List<String> read = new ArrayList<>();
  private final Deliveries deliveries =
      new Deliveries(article -> read.add(article.getArticle().getId()));

  @Test
  void restoresTheOrderOfPublication() {
    expect("a", "b", "c");
    arrive("c", "a");
    assertThat(read).containsExactly("a");
    arrive("b");
    assertThat(read).containsExactly("a", "b", "c");
  }

  @Test
  void keepsBothVersionsOfAnArticleThatChanged() {
    expect("a", "b", "a");
    arrive("a", "a", "b");
    assertThat(read).containsExactly("a", "b", "a");
  }

  @Test
  void withholdsNothingForAnArticleThatNeverComes() {
    expect("dead", "b", "c");
    arrive("c", "b");
    assertThat(read).isEmpty();
    deliveries.finish();
    assertThat(read).containsExactly("b", "c");
    assertThat(deliveries.arrived()).isEqualTo(2);
  }

  private void expect(String... ids) {
    List.of(ids).forEach(deliveries::expect);
  }

  private void arrive(String... ids) {
    for (var id : ids) {
      var article = new Article();
      article.setId(id);
      var enriched = new EnrichedArticle();
      enriched.setArticle(article);
      deliveries.arrive(enriched);
    }
  }
}
