package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works off what a run enriched: knows what is live of its articles and what of that is kept, in
 * some 100 bytes an article, and holds no more than a batch of records at once.
 */
final class PromotionWork implements AutoCloseable {

  private final ReplayCluster cluster;
  private final KeptRun kept;
  private final ReplayRun run;
  private final int batch;
  private final KeyIndex keys = new KeyIndex();
  private final LogReader reader;
  private final PlaceReader places;
  private final LiveLog live;

  PromotionWork(ReplayCluster cluster, KeptRun kept, ReplayRun run, int batch) {
    this.cluster = cluster;
    this.kept = kept;
    this.run = run;
    this.batch = batch;
    this.reader = LogReader.ofCommitted(cluster);
    this.places = new PlaceReader(cluster);
    this.live = new LiveLog(cluster, new Places(keys, Results.names(cluster.topics())));
  }

  /** Where a run's enriched articles are. */
  static String topic(ReplayCluster cluster, ReplayRun run) {
    return cluster.topics().into(run.getName()).enriched().name();
  }

  String topic() {
    return topic(cluster, run);
  }

  /**
   * Works off what the ledger leaves to do.
   *
   * @param writer makes what writes to the live topics
   * @return what became of all records, with those of the ledger
   */
  Outcomes run(
      Ledger ledger, Function<LiveLog, ChangeWriter> writer, Consumer<ReplayProgress> progress) {
    var todo = reader.whole(topic()).from(ledger.next());
    reader.read(todo, record -> keys.add(record.key()));
    Consumer<Outcomes> tell =
        done -> progress.accept(new ReplayProgress(done.size(), run.getEnriched()));
    var batches = new Batches(batch, ledger, decider()::decide, writer.apply(live), tell);
    reader.read(todo, batches::take);
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

  /** Only once the keys are known: what is live of others is not of interest. */
  private PromotionDecider decider() {
    live.places().topics().forEach(topic -> live.read(topic, record -> {}));
    var mark = Mark.of(run);
    return new PromotionDecider(live, places, kept.places(keys), mark, cluster.topics());
  }
}
