package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Makes a run's results live, beside the live enricher: each article with all its topics at once,
 * keeping what was live before. Interrupted and repeated, it ends with the same.
 */
public final class Promotion {

  /** Articles of a transaction: enough that transactions cost nothing, over within a moment. */
  static final int BATCH = 500;

  private final ReplayCluster cluster;
  private final Runs runs;
  private final Clock clock;
  private final int batch;

  /**
   * A promotion that publishes up to 500 articles in a transaction.
   *
   * @param clock when what was live before was kept
   */
  public Promotion(ReplayCluster cluster, Runs runs, Clock clock) {
    this(cluster, runs, clock, BATCH);
  }

  /**
   * A promotion of a chosen grain.
   *
   * @param batch most articles in a transaction, at least 1
   */
  public Promotion(ReplayCluster cluster, Runs runs, Clock clock, int batch) {
    this.cluster = cluster;
    this.runs = runs;
    this.clock = clock;
    this.batch = batch;
  }

  /**
   * Says what a promotion would do; reads only.
   *
   * @throws ReplayRefusedException when the run cannot be promoted
   */
  public PromotionSummary preview(RunName name, Consumer<ReplayProgress> progress) {
    var run = requirePromotable(name);
    if (run.getState() == ReplayState.PROMOTED) {
      return nothingToDo(run);
    }
    try (var work = new PromotionWork(cluster, new KeptRun(cluster, runs, name), run, batch)) {
      return PromotionSummary.of(
          work.run(Ledger.EMPTY, live -> (changes, after) -> true, progress));
    }
  }

  /**
   * Promotes a run, or goes on with that; does nothing when it is promoted.
   *
   * @param progress told after each transaction
   * @return what became of all its records, also of those that an earlier attempt published
   * @throws ReplayRefusedException when the run cannot be promoted, or another process has begun to
   *     promote it or to roll it back
   * @throws ReplayInterruptedException when the cluster was told to stop
   */
  public PromotionSummary promote(RunName name, Consumer<ReplayProgress> progress) {
    var run = requirePromotable(name);
    return run.getState() == ReplayState.PROMOTED
        ? summary(run)
        : Session.with(cluster, name, session -> promote(name, session, progress));
  }

  private PromotionSummary promote(
      RunName name, Session session, Consumer<ReplayProgress> progress) {
    var kept = new KeptRun(cluster, runs, name);
    var run = begin(name, session, kept);
    if (run.getState() == ReplayState.PROMOTED) {
      return summary(run);
    }
    var group = new RunIds(cluster, name).promotion();
    try (var work = new PromotionWork(cluster, kept, run, batch)) {
      var ledger = Ledger.read(cluster, group, work.topic());
      var outcomes = work.run(ledger, live -> session.writer(live, group), progress);
      kept.count(outcomes.of(Outcome.REPLACED));
      return summary(finish(run, PromotionSummary.of(outcomes)));
    }
  }

  /** Only now, with the session's right, nobody else changes what is decided upon. */
  private ReplayRun begin(RunName name, Session session, KeptRun kept) {
    var run = requirePromotable(name);
    if (run.getState() == ReplayState.PROMOTING) {
      kept.require();
    } else if (run.getState() != ReplayState.PROMOTED) {
      var ids = new RunIds(cluster, name);
      session.setBack(ids.promotion(), PromotionWork.topic(cluster, run), Ledger::begunAgain);
      kept.create(run, clock);
      return change(run, Promotion::promoting);
    }
    return run;
  }

  private ReplayRun requirePromotable(RunName name) {
    var run = runs.get(name);
    PromotionStates.requirePromotable(run);
    TopicsNeeded.require(
        cluster,
        Results.names(cluster.topics()),
        "the live topic '%s' is missing; `dateline topics create` makes it");
    TopicsNeeded.require(
        cluster,
        List.of(PromotionWork.topic(cluster, run)),
        "the run's topic '%s' is missing; only a new run can make what was in it");
    return run;
  }

  private static ReplayRun promoting(ReplayRun run) {
    run.setState(ReplayState.PROMOTING);
    run.setPublished(0);
    run.setUnchanged(0);
    run.setOutdated(0);
    return run;
  }

  private ReplayRun finish(ReplayRun promoting, PromotionSummary done) {
    return change(
        promoting,
        run -> {
          run.setState(ReplayState.PROMOTED);
          run.setPublished(done.published());
          run.setUnchanged(done.unchanged());
          run.setOutdated(done.outdated());
          return run;
        });
  }

  private ReplayRun change(ReplayRun seen, UnaryOperator<ReplayRun> change) {
    return runs.change(
            new RunName(seen.getName()), now -> PromotionStates.changed(seen, now, change))
        .orElseThrow();
  }

  private static PromotionSummary nothingToDo(ReplayRun promoted) {
    return new PromotionSummary(
        0, 0, promoted.getPublished() + promoted.getUnchanged(), promoted.getOutdated());
  }

  private PromotionSummary summary(ReplayRun run) {
    var kept = runs.find(new RunName(run.getName()).before());
    long added = run.getPublished() - kept.map(ReplayRun::getEnriched).orElse(0L);
    return new PromotionSummary(run.getPublished(), added, run.getUnchanged(), run.getOutdated());
  }
}
