package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.page.Overview.Ranked;
import dev.dateline.schema.EntityType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class OverviewTest {

  private static final Instant NOW = Samples.NOON;

  private final RecentArticles recent = new RecentArticles(100);
  private final MinuteCounts minutes = new MinuteCounts(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void whatIsNamedMostIsRankedWithItsTrendAndWhatWasBefore() {
    come(Samples.barolo("a"), Duration.ofMinutes(1));
    come(Samples.barolo("b"), Duration.ofMinutes(59));
    come(Samples.article("c", "Roma").naming(EntityType.LOCATION, "Roma", "IT"), Duration.ZERO);
    come(Samples.barolo("d"), Duration.ofMinutes(61));
    come(Samples.barolo("e"), Duration.ofMinutes(121));
    var overview = Overview.of(recent, minutes, Overview.Window.HOUR, NOW.plusMillis(1));
    assertThat(overview.articles()).isEqualTo(3);
    assertThat(overview.complete()).isTrue();
    assertThat(overview.top().get("location"))
        .extracting(Ranked::name, Ranked::articles, Ranked::before)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Barolo", 2, 1),
            org.assertj.core.groups.Tuple.tuple("Roma", 1, 0));
    assertThat(overview.top().get("location").get(0).trend())
        .hasSize(12)
        .startsWith(1, 0)
        .endsWith(0, 1);
    assertThat(overview.top().get("person")).extracting(Ranked::name).containsExactly("Anna Rossi");
    assertThat(overview.countries()).hasSize(1);
    assertThat(overview.countries().get(0).articles()).isEqualTo(3);
    assertThat(overview.countries().get(0).places())
        .extracting(Together.Named::name)
        .containsExactly("Barolo", "Roma");
  }

  @Test
  void articlesAreCountedByMinuteAndLanguageTheMostFirst() {
    come(Samples.barolo("a").in("en"), Duration.ofMinutes(3));
    come(Samples.barolo("b"), Duration.ZERO);
    come(Samples.barolo("c"), Duration.ZERO);
    var counted = Overview.of(recent, minutes, Overview.Window.HOUR, NOW).minutes();
    assertThat(counted.languages())
        .extracting(Overview.Language::language)
        .containsExactly("it", "en");
    assertThat(counted.languages().get(0).counts()).hasSize(60).endsWith(0, 2);
    assertThat(counted.languages().get(1).counts()).endsWith(1, 0, 0, 0);
    assertThat(counted.from()).isEqualTo("2026-11-24T11:01:00Z");
  }

  @Test
  void manyLanguagesBecomeEightAndOthers() {
    for (int i = 0; i < 10; i++) {
      come(Samples.barolo("n" + i).in("l" + i), Duration.ZERO);
    }
    var languages = Overview.of(recent, minutes, Overview.Window.DAY, NOW).minutes().languages();
    assertThat(languages).hasSize(9);
    assertThat(languages.get(8).language()).isEqualTo("other");
    assertThat(Collections.max(languages.get(8).counts())).isEqualTo(2);
  }

  @Test
  void itSaysWhenArticlesOfThatTimeAreNoLongerKnown() {
    var few = new RecentArticles(1);
    few.add(Samples.barolo("a").at(NOW.minusSeconds(60)).known());
    few.add(Samples.barolo("b").at(NOW).known());
    assertThat(Overview.of(few, minutes, Overview.Window.HOUR, NOW).complete()).isFalse();
  }

  private void come(Samples article, Duration ago) {
    var known = article.at(NOW.minus(ago)).known();
    recent.add(known);
    minutes.add(known);
  }
}
