package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Makes live again what was live before a run was promoted: the very records, values, headers and
 * times, in all topics. What was published since stays. Interrupted and repeated, it ends with the
 * same; so does one of a promotion that was itself interrupted.
 */
public final class Rollback {

  private final ReplayCluster cluster;
  private final Runs runs;
  private final int batch;

  /** A rollback that takes up to 500 articles back in a transaction. */
  public Rollback(ReplayCluster cluster, Runs runs) {
    this(cluster, runs, Promotion.BATCH);
  }

  /**
   * A rollback of a chosen grain.
   *
   * @param batch most articles in a transaction, at least 1
   */
  public Rollback(ReplayCluster cluster, Runs runs, int batch) {
    this.cluster = cluster;
    this.runs = runs;
    this.batch = batch;
  }

  /**
   * Rolls a promotion back, or goes on with that. A run that is rolled back already may have become
   * live again in part, when another one that was promoted over it was rolled back later: then this
   * takes that back too.
   *
   * @param progress told after each transaction
   * @throws ReplayRefusedException when the run was not promoted, or what was live before is not
   *     kept any more, or another process has begun to promote it or to roll it back
   * @throws ReplayInterruptedException when the cluster was told to stop
   */
  public RollbackSummary rollBack(RunName name, Consumer<ReplayProgress> progress) {
    requireRevocable(name);
    return Session.with(cluster, name, session -> rollBack(name, session, progress));
  }

  private RollbackSummary rollBack(
      RunName name, Session session, Consumer<ReplayProgress> progress) {
    var run = begin(name, session);
    var group = new RunIds(cluster, name).rollback();
    try (var work = new RollbackWork(cluster, new KeptRun(cluster, runs, name), run, batch)) {
      var ledger = Ledger.read(cluster, group, work.topic());
      var outcomes = work.run(ledger, live -> session.writer(live, group), progress);
      var unused = change(run, Rollback::rolledBack);
      return summary(run, outcomes);
    }
  }

  private ReplayRun begin(RunName name, Session session) {
    var run = requireRevocable(name);
    if (run.getState() == ReplayState.ROLLING_BACK) {
      return run;
    }
    var ids = new RunIds(cluster, name);
    boolean repeated = run.getState() == ReplayState.ROLLED_BACK;
    session.setBack(
        ids.rollback(),
        RollbackWork.topic(cluster),
        repeated ? Ledger::repeated : Ledger::begunAgain);
    var published = published(run, ids);
    return change(
        run,
        it -> {
          it.setState(ReplayState.ROLLING_BACK);
          it.setPublished(published);
          return it;
        });
  }

  private ReplayRun requireRevocable(RunName name) {
    var run = runs.get(name);
    PromotionStates.requireRevocable(run);
    TopicsNeeded.require(
        cluster,
        Results.names(cluster.topics()),
        "the live topic '%s' is missing; `dateline topics create` makes it");
    new KeptRun(cluster, runs, name).require();
    return run;
  }

  /** How many the promotion published, so far when it was interrupted. */
  private long published(ReplayRun run, RunIds ids) {
    if (run.getState() != ReplayState.PROMOTING) {
      return run.getPublished();
    }
    var topic = PromotionWork.topic(cluster, run);
    return PromotionSummary.of(Ledger.read(cluster, ids.promotion(), topic).outcomes()).published();
  }

  private static RollbackSummary summary(ReplayRun run, Outcomes outcomes) {
    long restored = outcomes.of(Outcome.RESTORED);
    long removed = outcomes.of(Outcome.REMOVED);
    return new RollbackSummary(
        restored, removed, Math.max(0, run.getPublished() - restored - removed));
  }

  private static ReplayRun rolledBack(ReplayRun run) {
    run.setState(ReplayState.ROLLED_BACK);
    return run;
  }

  private ReplayRun change(ReplayRun seen, UnaryOperator<ReplayRun> change) {
    return runs.change(
            new RunName(seen.getName()), now -> PromotionStates.changed(seen, now, change))
        .orElseThrow();
  }
}
