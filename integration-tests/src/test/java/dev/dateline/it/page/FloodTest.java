package dev.dateline.it.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.it.News;
import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Source;
import dev.dateline.schemas.Topic;
import dev.dateline.streams.ArticleEnrichment;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A thousand articles a second for a minute, with the page open. */
@Tag("long")
@ExtendWith(BrowserAvailable.class)
class FloodTest {

  private static final int PER_SECOND = 1_000;
  private static final int SECONDS = 60;
  private static final int KEEP = 5_000;

  /** What the page promises of the delay of a key, in milliseconds; of nineteen in twenty. */
  private static final double LONGEST_DELAY = 100;

  /** What the page promises of the first thing that is seen, in milliseconds. */
  private static final double FIRST_PAINT = 300;

  @TempDir static Path work;

  @Test
  void thePageAnswersToKeysAndTheServerGrowsNoFurther() throws InterruptedException {
    try (var site = new PageSite(work, "flood", KEEP);
        var browser = Browser.on(site.url())) {
      var flood = new Flood(site);
      System.out.printf("page: first paint after %.0f ms%n", firstPaint(browser));
      browser.open("#/live").awaitThat("#live-rate");
      browser.ask(
          """
          window.delays = [];
          addEventListener('keydown', event => {
            const since = event.timeStamp;
            requestAnimationFrame(() => window.delays.push(performance.now() - since));
          }, true);
          """);
      var thread = new Thread(flood::run, "flood");
      thread.start();
      browser.awaitThat("#feed [data-article]");
      long early = 0;
      for (int second = 0; thread.isAlive(); second++) {
        browser.press(Keys.ARROW_DOWN);
        early = second == SECONDS / 3 ? heap() : early;
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      }
      thread.join();
      long late = heap();
      var delays =
          ((List<?>) browser.ask("return window.delays"))
              .stream().mapToDouble(it -> ((Number) it).doubleValue()).sorted().toArray();
      System.out.printf(
          "page: %,d articles in %d s; %d keys, from key to next frame %.0f ms (median), %.0f ms (longest);"
              + " heap %d MB after a third, %d MB at the end; %s cards%n",
          flood.sent,
          SECONDS,
          delays.length,
          delays[delays.length / 2],
          delays[delays.length - 1],
          early >> 20,
          late >> 20,
          browser.ask("return document.querySelectorAll('#feed [data-article]').length"));
      assertThat(delays).hasSizeGreaterThan(20);
      assertThat(delays[delays.length * 95 / 100]).isLessThan(LONGEST_DELAY);
      assertThat(late).isLessThan(early + early / 4);
      assertThat(
              ((Number)
                      browser.ask(
                          "return document.querySelectorAll('#feed [data-article]').length"))
                  .intValue())
          .isBetween(1, 50);
      await().untilAsserted(() -> assertThat(browser.texts("#status").get(0)).contains("5,000"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /** Median of five, in milliseconds. */
  private static double firstPaint(Browser browser) {
    var times =
        IntStream.range(0, 5)
            .mapToDouble(i -> paint(browser.open("#/live").awaitThat("#live-rate")))
            .sorted()
            .toArray();
    assertThat(times[2]).isLessThan(FIRST_PAINT);
    return times[2];
  }

  private static double paint(Browser browser) {
    var script =
        "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";
    await().until(() -> browser.ask(script) != null);
    return ((Number) browser.ask(script)).doubleValue();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Writes enriched articles at a steady pace. */
  private static final class Flood {
    private final List<EnrichedArticle> samples;
    private final Topic<String, EnrichedArticle> topic;
    private final Map<String, Object> config;
    private int sent;

    Flood(PageSite site) {
      var enrichment = new ArticleEnrichment(StandardEnricher.create(), ArticleEnrichment.LIVE);
      samples = IntStream.range(0, 50).mapToObj(i -> enrichment.enrich(article(i))).toList();
      topic = site.pipeline().topics().enriched();
      config = Map.of("bootstrap.servers", site.pipeline().bootstrap(), "linger.ms", 20);
    }

    void run() {
      long start = System.nanoTime();
      try (var producer =
          new KafkaProducer<>(config, topic.keys().serializer(), topic.values().serializer())) {
        for (; sent < PER_SECOND * SECONDS; sent++) {
          var next = anew(samples.get(sent % samples.size()), "n" + sent);
          var unused =
              producer.send(new ProducerRecord<>(topic.name(), next.getArticle().getId(), next));
          long due = start + sent * (1_000_000_000L / PER_SECOND);
          LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        }
      }
    }

    private static EnrichedArticle anew(EnrichedArticle sample, String id) {
      var article =
          Article.newBuilder(sample.getArticle()).setId(id).setIngestedAt(Instant.now()).build();
      return EnrichedArticle.newBuilder(sample).setArticle(article).build();
    }

    /** Of about three thousand characters. */
    private static Article article(int number) {
      var text =
          IntStream.range(0, 20)
              .mapToObj(i -> News.text(number + 5 * i))
              .reduce("", (a, b) -> a + b + "\n\n");
      return Article.newBuilder()
          .setId("s" + number)
          .setHeadline(News.text(number))
          .setText(text)
          .setSource(new Source("test", null, "0".repeat(64), 0))
          .setIngestedAt(Instant.now())
          .build();
    }
  }
}
