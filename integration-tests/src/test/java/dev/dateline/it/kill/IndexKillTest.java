package dev.dateline.it.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.it.MentionLog;
import dev.dateline.it.News;
import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entity;
import dev.dateline.schema.Source;
import dev.dateline.streams.ArticleEnrichment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An index that is killed again and again while articles are edited and taken back. */
@Tag("long")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class IndexKillTest {

  private static final int ARTICLES = 150;
  private static final int KILLS = 6;
  private static final int BETWEEN_KILLS = 300;
  private static final int PARTITIONS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern ADDRESS = Pattern.compile("counts at (http://\\S+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path work;

  private final long seed = Long.getLong("dateline.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final ArticleEnrichment enrichment =
      new ArticleEnrichment(StandardEnricher.create(), ArticleEnrichment.LIVE);
  private final Map<String, EnrichedArticle> latest = new HashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private long deleted;

  @Test
  void everyEditReplacesItsMentionsOnceAndInOrderAndTheCountsOfTwoProcessesAddUp() {
    System.out.println("index killed: seed " + seed);
    try (var site = Site.of(work, PARTITIONS)) {
      for (int kill = 0; kill < KILLS; kill++) {
        killAtWork(site, kill);
      }
      var log = new MentionLog(site.bootstrap(), site.topics());
      var expected = log.expected();
      var one = site.index("one");
      var other = site.index("other");
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(2))
          .until(() -> log.written().equals(expected));
      assertThat(expected.values().stream().anyMatch(it -> it.contains(null))).isTrue();
      int asked = assertCounts(one) + assertCounts(other);
      System.out.printf(
          "index killed %d times: %d edits of %d articles, %d taken back, %d keys, %d counts%n",
          KILLS, KILLS * BETWEEN_KILLS, ARTICLES, deleted, expected.size(), asked);
    }
  }

  private void killAtWork(Site site, int kill) {
    edit(site);
    long before = site.mentionsWritten();
    var index = site.index("one");
    int more = 1 + random.nextInt(BETWEEN_KILLS);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> site.mentionsWritten() > before + more || !index.isAlive());
    index.kill();
    if (kill % 3 == 2) {
      forget(site.state("one"));
    }
  }

  private void edit(Site site) {
    var topic = site.topics().enriched();
    Map<String, Object> config = Map.of("bootstrap.servers", site.bootstrap());
    try (var producer =
        new KafkaProducer<>(config, topic.keys().serializer(), topic.values().serializer())) {
      for (int i = 0; i < BETWEEN_KILLS; i++) {
        var id = "a" + random.nextInt(ARTICLES);
        var article = random.nextInt(10) == 0 ? null : enriched(id);
        var unused = producer.send(new ProducerRecord<>(topic.name(), id, article));
        remember(id, article);
      }
    }
  }

  private void remember(String id, EnrichedArticle article) {
    if (article == null) {
      latest.remove(id);
      deleted++;
    } else {
      latest.put(id, article);
    }
  }

  private EnrichedArticle enriched(String id) {
    var text =
        "%s %s It was in May 20%d."
            .formatted(
                News.text(random.nextInt(50)),
                News.text(random.nextInt(50)),
                10 + random.nextInt(9));
    return enrichment.enrich(
        Article.newBuilder()
            .setId(id)
            .setPublisher("Publisher " + random.nextInt(3))
            .setText(text)
            .setSource(new Source("x", null, "00", 0))
            .setIngestedAt(Instant.EPOCH)
            .build());
  }

  /** Each process tells the sum of both. */
  private int assertCounts(DatelineProcess index) {
    var address = index.awaitSaid(ADDRESS).group(1);
    var publishers = count(it -> List.of(it.getArticle().getPublisher()));
    var entities =
        count(it -> it.getEntities().getItems().stream().map(Entity::getId).distinct().toList());
    publishers.forEach((name, count) -> assertCount(address, "publisher", name, count));
    entities.forEach((id, count) -> assertCount(address, "entity", id, count));
    assertCount(address, "entity", "person:nobody", 0L);
    return publishers.size() + entities.size() + 1;
  }

  private Map<String, Long> count(Function<EnrichedArticle, List<String>> keys) {
    return latest.values().stream()
        .flatMap(it -> keys.apply(it).stream())
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
  }

  private void assertCount(String address, String by, String what, long expected) {
    var query = address + "/counts?" + by + "=" + URLEncoder.encode(what, UTF_8);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var answer = get(query);
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
              JsonNode json = JSON.readTree(answer.body());
              assertThat(json.get("articles").asLong()).as(answer.body()).isEqualTo(expected);
              assertThat(json.get("partitions")).hasSize(PARTITIONS);
            });
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static void forget(Path state) {
    try (var files = Files.walk(state)) {
      files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
