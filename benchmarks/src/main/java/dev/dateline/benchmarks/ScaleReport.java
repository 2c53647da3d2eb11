package dev.dateline.benchmarks;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.EnrichmentTopology;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Articles per second of one to four enrichers in containers of limited CPU, beside what {@link
 * Capacity} expects; then the bytes of an article in each topic. The broker has no limit and shares
 * the machine. Arguments: seconds to measure (default 60), characters of an article (default 3000),
 * cores of a container (default 0.4), the most containers (default 4), seconds of CPU that each
 * uses before it is measured (default 45).
 */
public final class ScaleReport implements AutoCloseable {

  private static final int PARTITIONS = 12;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
  private static final String PREFIX = "scale";
  private static final String IMAGE =
      Optional.ofNullable(System.getenv("DATELINE_IMAGE")).orElse("dateline:local");

  private final Topics topics = Topics.of(PREFIX, SchemaIds.local());
  private final Duration warmUp;
  private final Duration window;
  private final int characters;
  private final double cores;
  private final LocalBroker broker;
  private long articles;
  private long enriched;

  private ScaleReport(Duration warmUp, Duration window, int characters, double cores, Path work) {
    this.warmUp = warmUp;
    this.window = window;
    this.characters = characters;
    this.cores = cores;
    this.broker = new LocalBroker(work);
  }

  /**
   * Prints the report.
   *
   * @param args seconds, characters, cores, containers, seconds of CPU to warm up
   */
  public static void main(String[] args) throws IOException {
    var window = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 60);
    int characters = args.length > 1 ? Integer.parseInt(args[1]) : ArticleGenerator.LENGTH;
    double cores = args.length > 2 ? Double.parseDouble(args[2]) : 0.4;
    int most = args.length > 3 ? Integer.parseInt(args[3]) : 4;
    var warmUp = Duration.ofSeconds(args.length > 4 ? Integer.parseInt(args[4]) : 45);
    var work = Files.createTempDirectory("scale");
    try (var report = new ScaleReport(warmUp, window, characters, cores, work)) {
      report.print(most);
    }
  }

  private void print(int most) {
    var model = new Capacity(1, characters);
    // Enough for the fastest, should they be twice as fast as expected.
    double busy = warmUp.toSeconds() / cores + window.toSeconds();
    articles = (long) (2 * model.perSecond(cores * most) * busy);
    System.out.printf(
        Locale.ROOT,
        "%,d articles of about %,d characters, %d partitions, exactly once, %.1f cores a container,"
            + " %d cores here, load %.1f%n",
        articles,
        characters,
        PARTITIONS,
        cores,
        Runtime.getRuntime().availableProcessors(),
        load());
    broker.create(topics, PARTITIONS);
    broker.publish(topics, Math.toIntExact(articles), characters);
    for (int instances = 1; instances <= most; instances++) {
      measure(instances, model);
    }
    printBytes("articles", topics.articles().name(), articles);
    List<Topic<?, ?>> results =
        List.of(topics.language(), topics.entities(), topics.dates(), topics.enriched());
    for (var topic : results) {
      printBytes(Topics.shortName(topic), topic.name(), enriched);
    }
  }

  private void measure(int instances, Capacity model) {
    var group = PREFIX + "-" + instances;
    try (var enrichers = new Containers(IMAGE, Double.toString(cores))) {
      for (int i = 0; i < instances; i++) {
        enrichers.start(
            "--bootstrap", broker.bootstrap(), "--prefix", PREFIX, "--application-id", group);
      }
      awaitWork(group, instances);
      awaitWarm(enrichers, instances);
      print(instances, model, group, enrichers);
    }
    printBytes("changelog", EnrichmentTopology.changelog(group), committed(group));
    enriched += committed(group);
  }

  private void print(int instances, Capacity model, String group, Containers enrichers) {
    long before = committed(group);
    var cpu = enrichers.cpu();
    long begin = System.nanoTime();
    pause(window);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double rate = (committed(group) - before) / seconds;
    double used = enrichers.cpu().minus(cpu).toNanos() / 1e9 / seconds;
    requireMore(group);
    System.out.printf(
        Locale.ROOT,
        "%d enrichers: %,.0f articles/s, model %,.0f, ratio %.2f; %.2f of %.2f cores used, for which"
            + " the model has %,.0f, ratio %.2f; %.2f ms CPU an article, model %.2f; at most %d MB"
            + " resident; load %.1f%n",
        instances,
        rate,
        model.perSecond(cores * instances),
        rate / model.perSecond(cores * instances),
        used,
        cores * instances,
        model.perSecond(used),
        rate / model.perSecond(used),
        1_000 * used / rate,
        model.cpuMillis(),
        enrichers.largestMemory() >> 20,
        load());
  }

  /** Enrichers that had nothing left to do have no rate. */
  private void requireMore(String group) {
    if (committed(group) >= articles) {
      throw new IllegalStateException(
          "all %,d articles were done too soon; measure for a shorter time".formatted(articles));
    }
  }

  /** Waits until every one of them has a share, and something is done. */
  private void awaitWork(String group, int instances) {
    long begin = System.nanoTime();
    while (committed(group) == 0 || workers(group) < instances) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException("not all at work within " + PATIENCE);
      }
      pause(BETWEEN_QUESTIONS);
    }
  }

  /** Until then an article costs several times as much: the JVM compiles what it will run. */
  private void awaitWarm(Containers enrichers, int instances) {
    while (enrichers.cpu().compareTo(warmUp.multipliedBy(instances)) < 0) {
      pause(BETWEEN_QUESTIONS);
    }
  }

  private long workers(String group) {
    var described = broker.admin().describeConsumerGroups(List.of(group)).describedGroups();
    return LocalBroker.answer(described.get(group)).members().stream()
        .filter(it -> !it.assignment().topicPartitions().isEmpty())
        .count();
  }

  private long committed(String group) {
    return LocalBroker.answer(
            broker.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .values()
        .stream()
        .filter(it -> it != null)
        .mapToLong(it -> it.offset())
        .sum();
  }

  private void printBytes(String name, String topic, long articles) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f bytes an article, model %.0f%n",
        name,
        bytes(topic) / (double) articles,
        new Capacity(1, characters).bytes(name));
  }

  private long bytes(String topic) {
    return LocalBroker.answer(broker.admin().describeLogDirs(List.of(1)).allDescriptions())
        .values()
        .stream()
        .flatMap(it -> it.values().stream())
        .flatMap(it -> it.replicaInfos().entrySet().stream())
        .filter(it -> it.getKey().topic().equals(topic))
        .mapToLong(it -> it.getValue().size())
        .sum();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  @Override
  public void close() {
    broker.close();
  }
}
