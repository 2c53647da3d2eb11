package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.EmbeddedBroker;
import dev.dateline.replay.Criteria;
import dev.dateline.replay.PromotionSummary;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.SchemaIds;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole promotion while the live enricher runs and articles are published again. */
@SuppressWarnings("try") // the enricher runs while its block does
class PromotionBesideEnricherTest {

  private static final int ARTICLES = 20;
  private static final String CORRECTED = "Rettifica. ";

  @TempDir static Path work;

  @Test
  void whatTheEnricherMakesOfANewerArticleStaysLiveAndAllElseIsPromoted() {
    try (var broker = EmbeddedBroker.start(work.resolve("broker"))) {
      var pipeline =
          new Pipeline(
              broker.bootstrapServers(), "beside", SchemaIds.local(), work.resolve("live"));
      pipeline.publish(News.of(0, ARTICLES).in(work));
      var enricher = new LiveRecords.Versioned("v2");
      try (var live = pipeline.enricher();
          var replays = new ReplayKit(pipeline, "beside", enricher)) {
        pipeline.read(pipeline.topics().enriched(), ARTICLES);
        replays.run("trial1", Criteria.EVERYTHING, 1, work.resolve("trial"));
        var again = CompletableFuture.runAsync(() -> pipeline.publish(corrected().in(work)));
        var done = PromotionLab.promote(replays.cluster(), "trial1");
        again.join();
        assertLive(pipeline, done);
      }
    }
  }

  private static void assertLive(Pipeline pipeline, PromotionSummary done) {
    assertThat(done.published() + done.outdated()).isEqualTo(ARTICLES);
    int records = ARTICLES + ARTICLES / 2 + (int) done.published();
    var latest = new HashMap<String, EnrichedArticle>();
    pipeline
        .read(pipeline.topics().enriched(), records)
        .forEach(record -> latest.put(record.key(), record.value()));
    assertThat(latest.values())
        .extracting(it -> it.getArticle().getText())
        .containsExactlyInAnyOrderElementsOf(newestTexts());
    assertThat(latest.values())
        .allSatisfy(
            it ->
                assertThat(it.getPipelineVersion().equals("v2"))
                    .as("the enricher that runs made corrected articles only")
                    .isNotEqualTo(it.getArticle().getText().startsWith(CORRECTED)));
  }

  private static List<String> newestTexts() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(i -> i % 2 == 0 ? CORRECTED + News.text(i) : News.text(i))
        .toList();
  }

  /** Every other article, with another text. */
  private static News corrected() {
    var news = new News();
    for (int i = 0; i < ARTICLES; i += 2) {
      news.add("n" + i, "2024-05", CORRECTED + News.text(i));
    }
    return news;
  }
}
