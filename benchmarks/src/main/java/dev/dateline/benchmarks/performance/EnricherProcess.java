package dev.dateline.benchmarks.performance;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.StreamsRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Enrichers in a JVM of their own, of which the memory and the CPU are asked for by lines on its
 * standard input: {@code look} collects garbage and answers {@link Look#line}, {@code cpu} answers
 * the nanoseconds so far, {@code models} loads every first-class language, {@code run PREFIX ID}
 * begins to enrich, {@code stop} ends that. Ends with its input.
 */
final class EnricherProcess {

  private final String bootstrap;
  private final Path states;
  private StandardEnricher enricher;
  private StreamsRunner runner;

  private EnricherProcess(String bootstrap, Path states) {
    this.bootstrap = bootstrap;
    this.states = states;
  }

  /**
   * What the process takes.
   *
   * @param heap bytes that are left after garbage collection
   * @param resident bytes of memory that the process holds, 0 where the system does not say
   */
  record Look(long heap, long resident) {

    static Look now() {
      System.gc();
      return new Look(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), residentBytes());
    }

    static Look parse(String line) {
      var numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
      return new Look(numbers[0], numbers[1]);
    }

    String line() {
      return heap + " " + resident;
    }
  }

  public static void main(String[] args) throws IOException {
    var process = new EnricherProcess(args[0], Path.of(args[1]));
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      System.out.println(process.answer(line.split(" ")));
    }
    process.stop();
  }

  private String answer(String[] command) {
    switch (command[0]) {
      case "look" -> {
        return Look.now().line();
      }
      case "cpu" -> {
        return Long.toString(Cpu.ofProcess());
      }
      case "models" -> load();
      case "run" -> run(command[1], command[2]);
      case "stop" -> stop();
      default -> throw new IllegalArgumentException(command[0]);
    }
    return "done";
  }

  /** Models are loaded with the first article of a language. */
  private void load() {
    enricher = StandardEnricher.create();
    for (Article article : Articles.usual(100)) {
      enricher.enrich(Alone.document(article));
    }
  }

  private void run(String prefix, String id) {
    var settings =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(bootstrap)
            .withApplicationId(id)
            .withStateDir(states)
            .withThreads(1);
    var topics = Topics.of(prefix, SchemaIds.local());
    runner =
        StreamsRunner.of(settings, topics, new ArticleEnrichment(enricher, ArticleEnrichment.LIVE));
    runner.start();
  }

  private void stop() {
    if (runner != null) {
      runner.close();
      runner = null;
    }
  }

  /** As Linux tells it. */
  private static long residentBytes() {
    var status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
