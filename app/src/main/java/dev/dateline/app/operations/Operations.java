package dev.dateline.app.operations;

import dev.dateline.app.RegistryProbe;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.EnrichmentObserver;
import dev.dateline.streams.MentionCounts;
import dev.dateline.streams.RunStatus;
import dev.dateline.streams.StreamsRunner;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Health and metrics of this process over HTTP, from before the enrichment starts until after it
 * has stopped. Without an address nothing is measured and nothing served.
 */
public final class Operations implements AutoCloseable {

  private final AtomicReference<Supplier<RunStatus>> run =
      new AtomicReference<>(() -> RunStatus.NOT_STARTED);
  private final AtomicReference<Function<String, Answer>> counts =
      new AtomicReference<>(query -> Answer.NOTHING_HERE);
  private final Optional<Metrics> metrics;
  private final Optional<RegistryWatch> registry;
  private final Optional<OperationsServer> server;

  private Operations(Optional<InetSocketAddress> address, SchemaIds ids, boolean measures) {
    registry = address.flatMap(it -> RegistryProbe.of(ids)).map(RegistryWatch::start);
    metrics = measures ? Optional.of(new Metrics(this::status, registry)) : Optional.empty();
    server =
        address.map(
            it -> {
              var health = new Health(this::status, registry);
              return OperationsServer.start(
                  it, health, metrics.orElseThrow(), query -> counts.get().apply(query));
            });
  }

  /**
   * Starts serving.
   *
   * @param address where; empty serves nothing
   * @param ids tells which registry is watched, if any
   * @throws dev.dateline.app.CommandFailure when the address cannot be used
   */
  public static Operations open(Optional<InetSocketAddress> address, SchemaIds ids) {
    return new Operations(address, ids, address.isPresent());
  }

  /** The same, but measures also when nothing is served: for somebody in this process. */
  public static Operations measuring(Optional<InetSocketAddress> address, SchemaIds ids) {
    return new Operations(address, ids, true);
  }

  /** Who is to be told what becomes of articles. */
  public EnrichmentObserver observer() {
    return metrics.<EnrichmentObserver>map(it -> it).orElse(EnrichmentObserver.NONE);
  }

  /** The run to report on from now on. */
  public void watch(StreamsRunner runner) {
    run.set(runner::status);
  }

  /** The run of an index, whose counts are served from now on. */
  public void serveCounts(MentionCounts counted, HostInfo us) {
    counts.set(new Counts(counted, us)::answer);
  }

  /** What was measured so far, in Prometheus' text format; empty when nothing is. */
  public Optional<String> metrics() {
    return metrics.map(it -> it.text().body());
  }

  /** Where it is served. */
  public Optional<URI> url() {
    return server.map(OperationsServer::url);
  }

  @Override
  public void close() {
    server.ifPresent(OperationsServer::close);
    registry.ifPresent(RegistryWatch::close);
    metrics.ifPresent(Metrics::close);
  }

  private RunStatus status() {
    return run.get().get();
  }
}
