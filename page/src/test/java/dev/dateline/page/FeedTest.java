package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedTest {

  private final FakeSource source = new FakeSource();
  private final Live live = new Live();
  private final RecentArticles recent = new RecentArticles(100);
  private Feed feed;

  @AfterEach
  void stop() {
    feed.close();
  }

  @Test
  void afterTheStartEachArticleIsThereOnceInItsLatestVersion() {
    source
        .put("a", Samples.barolo("a").titled("first").enriched())
        .put("b", Samples.barolo("b").enriched())
        .put("a", Samples.barolo("a").titled("second").enriched());
    readUp(recent);
    assertThat(recent.newestFirst())
        .extracting(KnownArticle::headline)
        .containsExactlyInAnyOrder("second", "Una notizia");
    assertThat(recent.find("a").orElseThrow().place()).isEqualTo(new Place(0, 2));
    assertThat(recent.isCompleteSince(0)).isTrue();
  }

  @Test
  void whatWasTakenBackIsNotShown() {
    source.put("a", Samples.barolo("a").enriched()).put("a", null);
    readUp(recent);
    assertThat(recent.newestFirst()).isEmpty();
  }

  @Test
  void whatCannotBeReadStopsNothing() {
    source
        .putBytes("a", "no Avro".getBytes(StandardCharsets.UTF_8))
        .put("b", Samples.barolo("b").enriched());
    readUp(recent);
    assertThat(recent.newestFirst()).extracting(KnownArticle::id).containsExactly("b");
  }

  @Test
  void ofAFullTopicTheLatestAreReadAndItSaysThatOthersAreMissing() {
    for (int i = 0; i < 50; i++) {
      source.put("n" + i, Samples.barolo("n" + i).at(Samples.NOON.plusSeconds(i)).enriched());
    }
    var few = new RecentArticles(10);
    readUp(few);
    assertThat(few.newestFirst()).hasSize(10);
    assertThat(few.newestFirst().get(0).id()).isEqualTo("n49");
    assertThat(few.isCompleteSince(Samples.NOON.plusSeconds(39).toEpochMilli())).isFalse();
    assertThat(few.isCompleteSince(Samples.NOON.plusSeconds(40).toEpochMilli())).isTrue();
    assertThat(feed.pulse().total()).isLessThan(15);
  }

  private void readUp(RecentArticles articles) {
    var clock = Clock.systemUTC();
    feed =
        new Feed(
            source.consumer(500),
            source.topics().enriched(),
            clock,
            articles,
            new MinuteCounts(clock),
            live);
    feed.start();
    await().until(feed::isReadUp);
  }
}
