package dev.dateline.benchmarks.performance;

import dev.dateline.app.KafkaSettings;
import dev.dateline.app.page.ClusterSource;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.page.PageServer;
import dev.dateline.page.PageSettings;
import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the page takes when it remembers many articles: memory of each, the time to read them at its
 * start, and the time of each kind of question, over HTTP. Arguments: number of articles (default
 * 100000).
 */
public final class PageCost {

  private static final int DEFAULT_ARTICLES = 100_000;

  /** Articles that differ in what is found in them; the others have their own id and headline. */
  private static final int DISTINCT = 1_000;

  private static final int PARTITIONS = 4;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 20;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private static final List<String> QUESTIONS =
      List.of(
          "status",
          "overview?window=hour",
          "timeline?by=day",
          "articles?words=no+such+headline",
          "articles?language=it",
          "facets",
          "suggest?q=ro",
          "day?key=%s",
          "entity?id=%s",
          "articles/%s");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Broker broker;
  private final int articles;

  private PageCost(Broker broker, int articles) {
    this.broker = broker;
    this.articles = articles;
  }

  /**
   * Prints the report.
   *
   * @param args number of articles
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ARTICLES;
    try (var broker = new Broker()) {
      new PageCost(broker, articles).print();
    }
  }

  private void print() throws IOException, InterruptedException {
    var settings =
        new KafkaSettings(broker.bootstrap(), SchemaIds.local(), Topics.DEFAULT_PREFIX, Map.of());
    broker.create(settings.topics(), PARTITIONS);
    fill(settings.topics().enriched());
    long before = heap();
    long start = System.nanoTime();
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var source = ClusterSource.open(settings, List::of);
        var page =
            PageServer.start(
                new PageSettings(address, Set.of(), 2 * articles), source, "benchmark")) {
      while (!ask(page.url(), "status").contains("\"articles\":" + articles + ",")) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
      System.out.printf(
          "%,d articles read in %.1f s; memory %,d bytes an article%n",
          articles, (System.nanoTime() - start) / 1e9, (heap() - before) / articles);
      for (var question : QUESTIONS) {
        time(page.url(), question);
      }
    }
  }

  private void time(URI page, String question) throws IOException, InterruptedException {
    var asked = question.contains("%s") ? question.formatted(subject(page, question)) : question;
    for (int i = 0; i < WARM_UP; i++) {
      ask(page, asked);
    }
    var millis = new Figures();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      ask(page, asked);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    System.out.printf("%-36s %s ms%n", question.formatted("…"), millis.text(1));
  }

  /** A day, an entity or an article that there is. */
  private String subject(URI page, String question) throws IOException, InterruptedException {
    var one = ask(page, "articles?limit=1").replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    var article = ask(page, "articles/" + one);
    return switch (question.charAt(0)) {
      case 'd' -> first(article, "\"days\":\\[\"([^\"]+)\"");
      case 'e' -> first(article, "\"entity\":\"([^\"]+)\"");
      default -> one;
    };
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("the first article has no " + pattern);
    }
    return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
  }

  private String ask(URI page, String question) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(page + "/api/" + question)).build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(question + ": " + answer.body());
    }
    return answer.body();
  }

  private void fill(Topic<String, EnrichedArticle> topic) {
    var enrichment = new ArticleEnrichment(StandardEnricher.create(), ArticleEnrichment.LIVE);
    var distinct =
        Articles.distinct(Math.min(articles, DISTINCT)).stream().map(enrichment::enrich).toList();
    Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrap(), "linger.ms", 20);
    try (var producer =
        new KafkaProducer<>(config, topic.keys().serializer(), topic.values().serializer())) {
      for (int i = 0; i < articles; i++) {
        var next = anew(distinct.get(i % distinct.size()), i);
        var unused =
            producer.send(new ProducerRecord<>(topic.name(), next.getArticle().getId(), next));
      }
    }
  }

  private static EnrichedArticle anew(EnrichedArticle sample, int number) {
    var article =
        Article.newBuilder(sample.getArticle())
            .setId(
                java.util
                    .UUID
                    .nameUUIDFromBytes(
                        new byte[] {
                          (byte) (number >> 24),
                          (byte) (number >> 16),
                          (byte) (number >> 8),
                          (byte) number
                        })
                    .toString())
            .setHeadline(sample.getArticle().getHeadline() + " " + number)
            .setIngestedAt(Instant.now())
            .build();
    return EnrichedArticle.newBuilder(sample).setArticle(article).build();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
