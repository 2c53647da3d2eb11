package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works off what is live of a promotion: finds it by its mark, whether the run still has its topics
 * or not.
 */
final class RollbackWork implements AutoCloseable {

  private final ReplayCluster cluster;
  private final KeptRun kept;
  private final Mark mark;
  private final int batch;
  private final KeyIndex keys = new KeyIndex();
  private final LogReader reader;
  private final PlaceReader places;
  private final LiveLog live;
  private final long published;

  RollbackWork(ReplayCluster cluster, KeptRun kept, ReplayRun run, int batch) {
    this.cluster = cluster;
    this.kept = kept;
    this.mark = Mark.of(run);
    this.batch = batch;
    this.published = run.getPublished();
    this.reader = LogReader.ofCommitted(cluster);
    this.places = new PlaceReader(cluster);
    this.live = new LiveLog(cluster, new Places(keys, Results.names(cluster.topics())));
  }

  /** Where the articles are that were published. */
  static String topic(ReplayCluster cluster) {
    return cluster.topics().enriched().name();
  }

  String topic() {
    return topic(cluster);
  }

  /**
   * Works off what the ledger leaves to do.
   *
   * @param writer makes what writes to the live topics
   * @return what became of all records, with those of the ledger
   */
  Outcomes run(
      Ledger ledger, Function<LiveLog, ChangeWriter> writer, Consumer<ReplayProgress> progress) {
    var decider = decider();
    Consumer<Outcomes> tell = done -> progress.accept(new ReplayProgress(done.size(), published));
    var batches = new Batches(batch, ledger, decider::decide, writer.apply(live), tell);
    reader.read(
        live.known(topic()).from(ledger.next()),
        record -> {
          if (mark.isOn(record) && decider.isLive(record)) {
            batches.take(record);
          }
        });
    batches.finish();
    live.awaitVisible();
    return batches.outcomes();
  }

  @Override
  public void close() {
    reader.close();
    places.close();
    live.close();
  }

  /** Finds the articles first: those that have the mark. */
  private RollbackDecider decider() {
    for (var topic : live.places().topics()) {
      if (topic.equals(topic())) {
        live.read(
            topic,
            record -> {
              if (mark.isOn(record)) {
                keys.add(record.key());
              }
            });
      } else {
        live.skip(topic);
      }
    }
    return new RollbackDecider(live, places, kept.places(keys));
  }
}
