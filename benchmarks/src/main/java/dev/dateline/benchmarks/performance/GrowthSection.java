package dev.dateline.benchmarks.performance;

import dev.dateline.benchmarks.articles.RealisticArticles;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an article costs, and what is kept, when ever more of them are stored: short ones, so that a
 * million takes minutes. One enricher in a process of its own with a heap of 256 MB goes on all the
 * time; at each size the next few thousand articles are measured, in batches.
 */
final class GrowthSection implements Section {

  private static final String PREFIX = "growth";
  private static final int PARTITIONS = 4;
  private static final int SMALLEST = 1_000;
  private static final int BATCH = 1_000;
  private static final int BATCHES = 5;
  private static final int CHUNK = 20_000;
  private static final int WARM_UP = 20_000;
  private static final double CONSTANT = 0.1;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public void print(Scale scale, Page page) throws IOException {
    try (var broker = new Broker();
        var child = new EnricherChild(broker)) {
      page.heading(
          "Memory of an enricher (one thread, a process of its own, `-Xmx%dm`)"
              .formatted(EnricherChild.HEAP_MEGABYTES));
      page.columns("when", "heap after collection, MB", "resident, MB");
      var bare = look(page, "the JVM, nothing loaded", child);
      child.loadModels();
      var loaded = look(page, "all five languages loaded", child);
      warmUp(scale, broker, child);
      look(page, "enriching, after the warm-up", child);
      new Growth(scale, page, broker, child, bare, loaded).print();
    }
  }

  private static EnricherProcess.Look look(Page page, String when, EnricherChild child)
      throws IOException {
    var look = child.look();
    page.row(when, megabytes(look.heap()), megabytes(look.resident()));
    return look;
  }

  /** So that what is compiled once is not counted as the cost of the first articles. */
  private static void warmUp(Scale scale, Broker broker, EnricherChild child) throws IOException {
    var topics = Topics.of("warm", SchemaIds.local());
    broker.create(topics, PARTITIONS);
    int articles = Math.min(WARM_UP, 10 * scale.articles());
    broker.publish(topics, list(Articles.brief(), articles));
    child.run("warm", "warm");
    broker.await("warm", articles);
    child.stop();
  }

  private static List<Article> list(RealisticArticles from, int count) {
    return Stream.generate(from::next).limit(count).toList();
  }

  private static String megabytes(long bytes) {
    return Figures.of(bytes / 1e6).text(1);
  }

  /** One run of the section. */
  private static final class Growth {
    private final Scale scale;
    private final Page page;
    private final Broker broker;
    private final EnricherChild child;
    private final EnricherProcess.Look bare;
    private final EnricherProcess.Look loaded;
    private final Topics topics = Topics.of(PREFIX, SchemaIds.local());
    private final RealisticArticles articles = Articles.brief();
    private final List<Figures> enriching = new ArrayList<>();
    private final List<Figures> publishing = new ArrayList<>();
    private final List<Long> heaps = new ArrayList<>();
    private long stored;

    Growth(
        Scale scale,
        Page page,
        Broker broker,
        EnricherChild child,
        EnricherProcess.Look bare,
        EnricherProcess.Look loaded) {
      this.scale = scale;
      this.page = page;
      this.broker = broker;
      this.child = child;
      this.bare = bare;
      this.loaded = loaded;
    }

    void print() throws IOException {
      broker.create(topics, PARTITIONS);
      long diskBefore = broker.disk();
      child.run(PREFIX, PREFIX);
      page.heading(
          "Growth (articles of about 350 bytes, %d partitions, one thread)".formatted(PARTITIONS));
      page.columns(
          "stored",
          "filled in, s",
          "publisher, CPU µs an article",
          "enricher, CPU µs an article",
          "records in topics, MB",
          "state, MB",
          "heap after collection, MB",
          "resident, MB");
      long begin = System.nanoTime();
      for (long size = SMALLEST; size <= scale.largest(); size *= 10) {
        fill(size);
        double filled = (System.nanoTime() - begin) / 1e9;
        measure();
        var look = child.look();
        heaps.add(look.heap());
        page.row(
            String.format(Locale.ROOT, "%,d", size),
            Figures.of(filled).text(0),
            publishing.get(publishing.size() - 1).text(0),
            enriching.get(enriching.size() - 1).text(0),
            megabytes(broker.disk() - diskBefore),
            megabytes(Disk.used(broker.states().resolve(PREFIX), "")),
            megabytes(look.heap()),
            megabytes(look.resident()));
      }
      targets();
      child.stop();
    }

    private void fill(long size) {
      while (stored < size) {
        send((int) Math.min(CHUNK, size - stored));
      }
    }

    private void measure() throws IOException {
      var published = new Figures();
      var enriched = new Figures();
      for (int batch = 0; batch < BATCHES; batch++) {
        long before = child.cpu();
        published.add(send(BATCH));
        enriched.add((child.cpu() - before) / 1e3 / BATCH);
      }
      publishing.add(published);
      enriching.add(enriched);
    }

    /** Publishes and waits until all is enriched; returns the CPU that publishing took. */
    private double send(int count) {
      var rate = broker.publish(topics, list(articles, count));
      stored += count;
      broker.await(PREFIX, stored);
      return rate.processMicros();
    }

    private void targets() {
      if (heaps.size() > 1) {
        constant("enricher", enriching);
        constant("publisher", publishing);
        flat();
      }
      double most = heaps.stream().mapToLong(Long::longValue).max().orElseThrow();
      page.target(
          "heap of the enricher at most %d MB with all first-class languages, models aside"
              .formatted(EnricherChild.HEAP_MEGABYTES),
          "%s MB at most, of which models and resources %s MB"
              .formatted(megabytes((long) most), megabytes(loaded.heap() - bare.heap())),
          most / 1e6 <= EnricherChild.HEAP_MEGABYTES);
    }

    private void flat() {
      page.target(
          String.format(Locale.ROOT, "heap flat over %,d articles, within 10 %%", stored),
          "%s MB at the first size, %s MB at the last"
              .formatted(megabytes(heaps.get(0)), megabytes(heaps.get(heaps.size() - 1))),
          heaps.get(heaps.size() - 1) <= (1 + CONSTANT) * heaps.get(0));
    }

    /** By means: a process counts its CPU in hundredths of a second, too coarse for one batch. */
    private void constant(String who, List<Figures> costs) {
      double first = costs.get(0).mean();
      double worst =
          costs.stream().mapToDouble(cost -> Math.abs(cost.mean() / first - 1)).max().orElseThrow();
      page.target(
          "CPU of the %s an article is constant from %,d stored to the most, within 10 %%"
              .formatted(who, SMALLEST),
          "at most %.0f %% away".formatted(100 * worst),
          worst <= CONSTANT);
    }
  }
}
