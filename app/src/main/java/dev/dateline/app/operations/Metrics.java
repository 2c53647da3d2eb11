package dev.dateline.app.operations;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.StageStatus;
import dev.dateline.streams.EnrichmentObserver;
import dev.dateline.streams.OffsetViolationException;
import dev.dateline.streams.RunStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Counts and times what becomes of articles, and tells it in Prometheus' text format. What each
 * metric means stands in {@code docs/operations.md}, and a test compares the two.
 */
final class Metrics implements EnrichmentObserver, AutoCloseable {

  /** Prometheus' text format, as its version 0.0.4 calls itself. */
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Bounds of the histograms: from an empty text to the largest that is taken. */
  private static final Duration[] BOUNDS =
      Stream.of(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 500_000, 2_500_000)
          .map(micros -> Duration.ofNanos(micros * 1_000L))
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Map<String, Timer> stages = new ConcurrentHashMap<>();
  private final Map<Kind, Counter> articles = new ConcurrentHashMap<>();
  private final LanguageLabels languages = new LanguageLabels();
  private final Timer article =
      timer("dateline.article", "Time to enrich one article").register(registry);
  private final Counter unchanged =
      counter("dateline.articles.unchanged", "Articles recognised as enriched before")
          .register(registry);
  private final Counter violations =
      counter(
              "dateline.offset.violations",
              "Articles whose annotations broke the promise about offsets")
          .register(registry);
  private final Counter entityBudget = budget("entities");
  private final Counter dateBudget = budget("dates");
  private final RunGauges gauges;

  /**
   * Metrics of one process.
   *
   * @param run tells how the run is doing
   * @param schemas tells whether the schema registry answers, where one is used
   */
  Metrics(Supplier<RunStatus> run, Optional<RegistryWatch> schemas) {
    gauges = new RunGauges(registry, run, schemas);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** What articles are counted by. */
  private record Kind(String language, StageStatus entities, StageStatus dates) {}

  @Override
  public void stage(String stage, long nanos) {
    stages.computeIfAbsent(stage, this::stageTimer).record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void enriched(EnrichedArticle enriched, long nanos) {
    article.record(nanos, TimeUnit.NANOSECONDS);
    var entities = enriched.getEntities().getStatus();
    var dates = enriched.getDates().getStatus();
    var kind = new Kind(languages.of(enriched.getLanguage().getTag()), entities, dates);
    articles.computeIfAbsent(kind, this::articleCounter).increment();
    countIfPartial(entities, entityBudget);
    countIfPartial(dates, dateBudget);
  }

  @Override
  public void unchanged() {
    unchanged.increment();
  }

  @Override
  public void setAside(Exception cause) {
    counter("dateline.dead.letters", "Records set aside")
        .tag("cause", cause.getClass().getSimpleName())
        .register(registry)
        .increment();
    if (cause instanceof OffsetViolationException) {
      violations.increment();
    }
  }

  /** Everything, as it is now. */
  Answer text() {
    gauges.refresh();
    return new Answer(200, TYPE, registry.scrape());
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private static void countIfPartial(StageStatus status, Counter budget) {
    if (status == StageStatus.PARTIAL) {
      budget.increment();
    }
  }

  private Counter articleCounter(Kind kind) {
    return counter("dateline.articles", "Articles enriched")
        .tag("language", kind.language())
        .tag("entities", kind.entities().name())
        .tag("dates", kind.dates().name())
        .register(registry);
  }

  private Timer stageTimer(String stage) {
    return timer("dateline.stage", "Time of one stage of one article")
        .tag("stage", stage)
        .register(registry);
  }

  private Counter budget(String stage) {
    return counter("dateline.budget.hits", "Articles of which a stage gave only a part")
        .tag("stage", stage)
        .register(registry);
  }

  private static Counter.Builder counter(String name, String description) {
    return Counter.builder(name).description(description);
  }

  private static Timer.Builder timer(String name, String description) {
    return Timer.builder(name).description(description).serviceLevelObjectives(BOUNDS);
  }
}
