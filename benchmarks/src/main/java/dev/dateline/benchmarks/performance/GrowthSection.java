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
  private static final int BATCH = 4_000;
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

  /** One topic of articles that is published to and enriched. */
  private static final class Flow {
    private final String name;
    private final Topics topics;
    private final Broker broker;
    private final EnricherChild child;
    private final RealisticArticles articles;
    private long stored;

    Flow(String name, Broker broker, EnricherChild child, RealisticArticles articles) {
      this.name = name;
      this.topics = Topics.of(name, SchemaIds.local());
      this.broker = broker;
      this.child = child;
      this.articles = articles;
    }

    void open() throws IOException {
      broker.create(topics, PARTITIONS);
      child.run(name, name);
    }

    void fill(long size) {
      while (stored < size) {
        send((int) Math.min(CHUNK, size - stored));
      }
    }

    /** CPU of the next articles, in batches. */
    Costs measure(int batch) throws IOException {
      var costs = new Costs(new Figures(), new Figures());
      for (int i = 0; i < BATCHES; i++) {
        long before = child.cpu();
        costs.publishing().add(send(batch));
        costs.enriching().add((child.cpu() - before) / 1e3 / batch);
      }
      return costs;
    }

    /** Publishes and waits until all is enriched; returns the CPU that publishing took. */
    private double send(int count) {
      var rate = broker.publish(topics, list(articles, count));
      stored += count;
      broker.await(name, stored);
      return rate.processMicros();
    }
  }

  /** CPU of an article, in microseconds. */
  private record Costs(Figures publishing, Figures enriching) {

    /** Means: a process counts its CPU in hundredths of a second, too coarse for one batch. */
    double micros() {
      return publishing.mean() + enriching.mean();
    }
  }

  /** One run of the section. */
  private static final class Growth {
    private final Scale scale;
    private final Page page;
    private final Broker broker;
    private final EnricherChild child;
    private final EnricherProcess.Look bare;
    private final EnricherProcess.Look loaded;
    private final RealisticArticles articles = Articles.brief();
    private final int batch;
    private final List<Costs> costs = new ArrayList<>();
    private final List<Long> heaps = new ArrayList<>();

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
      this.batch = Math.min(BATCH, scale.articles());
    }

    void print() throws IOException {
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
      long diskBefore = broker.disk();
      var flow = new Flow(PREFIX, broker, child, articles);
      flow.open();
      for (long size = SMALLEST; size <= scale.largest(); size *= 10) {
        // So few that the next size is not reached by measuring this one.
        int few = (int) Math.min(batch, size);
        row(String.format(Locale.ROOT, "%,d", size), size, few, flow, diskBefore);
      }
      child.stop();
      // What the first articles cost is compiled meanwhile: the few are measured again, as warm.
      long diskAgain = broker.disk();
      var again = new Flow("again", broker, child, articles);
      again.open();
      var name = String.format(Locale.ROOT, "%,d, in that process", SMALLEST);
      row(name, SMALLEST, batch, again, diskAgain);
      child.stop();
      targets(flow.stored);
    }

    private void row(String name, long size, int measured, Flow flow, long diskBefore)
        throws IOException {
      long begin = System.nanoTime();
      flow.fill(size);
      double filled = (System.nanoTime() - begin) / 1e9;
      var cost = flow.measure(measured);
      costs.add(cost);
      var look = child.look();
      heaps.add(look.heap());
      page.row(
          name,
          Figures.of(filled).text(0),
          cost.publishing().text(0),
          cost.enriching().text(0),
          megabytes(broker.disk() - diskBefore),
          megabytes(Disk.used(broker.states().resolve(flow.name), "")),
          megabytes(look.heap()),
          megabytes(look.resident()));
    }

    private void targets(long stored) {
      var few = costs.get(costs.size() - 1);
      var most = costs.get(costs.size() - 2);
      constant(stored, few.micros(), most.micros());
      flat(stored);
      double highest = heaps.stream().mapToLong(Long::longValue).max().orElseThrow();
      page.target(
          "heap of the enricher at most %d MB with all first-class languages, models aside"
              .formatted(EnricherChild.HEAP_MEGABYTES),
          "%s MB at most, of which models and resources %s MB"
              .formatted(megabytes((long) highest), megabytes(loaded.heap() - bare.heap())),
          highest / 1e6 <= EnricherChild.HEAP_MEGABYTES);
    }

    private void flat(long stored) {
      long first = heaps.get(0);
      long last = heaps.get(heaps.size() - 2);
      page.target(
          String.format(Locale.ROOT, "heap flat over %,d articles, within 10 %%", stored),
          "%s MB at the first size, %s MB at the last".formatted(megabytes(first), megabytes(last)),
          last <= (1 + CONSTANT) * first);
    }

    private void constant(long stored, double few, double most) {
      page.target(
          String.format(
              Locale.ROOT,
              "CPU of publisher and enricher an article is the same with %,d stored as with %,d, within 10 %%",
              stored,
              SMALLEST),
          String.format(
              Locale.ROOT, "%.0f µs beside %.0f µs, %+.0f %%", most, few, 100 * (most / few - 1)),
          Math.abs(most / few - 1) <= CONSTANT);
    }
  }
}
