package dev.dateline.app.operations;

import dev.dateline.streams.RunStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** How the run is doing, as gauges: all of one moment, that of {@link #refresh}. */
final class RunGauges {

  private final MeterRegistry registry;
  private final Supplier<RunStatus> run;
  private final MultiGauge lag;
  private final MultiGauge states;
  private final MultiGauge threads;
  private volatile RunStatus now;

  /**
   * Gauges of one process.
   *
   * @param schemas the schema registry, where one is used
   */
  RunGauges(MeterRegistry registry, Supplier<RunStatus> run, Optional<RegistryWatch> schemas) {
    this.registry = registry;
    this.run = run;
    this.now = run.get();
    lag = many("dateline.partition.lag", "Articles of one partition yet to be finished");
    states = many("dateline.streams.state", "1 for the state that Kafka Streams is in");
    threads = many("dateline.streams.threads", "Stream threads in a state");
    one("dateline.lag", "Articles yet to be finished, of all partitions", RunGauges::total);
    one("dateline.broker.up", "1 when a broker answers", it -> it.brokerAnswers() ? 1 : 0);
    one("dateline.ready", "1 when articles are being enriched", it -> ready(it, schemas) ? 1 : 0);
    schemas.ifPresent(
        it ->
            one(
                "dateline.registry.up",
                "1 when the schema registry answers",
                status -> it.answers() ? 1 : 0));
    Gauge.builder("dateline.poll.age", this, it -> it.now.sincePoll().toMillis() / 1e3)
        .description("Longest time that a stream thread has not asked for articles")
        .baseUnit("seconds")
        .register(registry);
  }

  /** Looks at the run. */
  void refresh() {
    now = run.get();
    rows(lag, "partition", now.lag());
    rows(states, "state", Map.of(now.state(), 1));
    rows(threads, "state", now.threads());
  }

  /** Not a number while no broker tells: 0 would be good news. */
  private static double total(RunStatus status) {
    return status.lag().isEmpty()
        ? Double.NaN
        : status.lag().values().stream().mapToLong(Long::longValue).sum();
  }

  private static boolean ready(RunStatus status, Optional<RegistryWatch> schemas) {
    return status.isReady() && schemas.map(RegistryWatch::answers).orElse(true);
  }

  private void one(String name, String description, ToDoubleFunction<RunStatus> value) {
    Gauge.builder(name, this, it -> value.applyAsDouble(it.now))
        .description(description)
        .register(registry);
  }

  private MultiGauge many(String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  private static void rows(MultiGauge gauge, String label, Map<?, ? extends Number> values) {
    gauge.register(
        values.entrySet().stream()
            .map(it -> Row.of(Tags.of(label, it.getKey().toString()), it.getValue()))
            .toList(),
        true);
  }
}
