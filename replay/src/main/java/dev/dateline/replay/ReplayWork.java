package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.Choice;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.Guarantee;
import dev.dateline.streams.StreamsRunner;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Works on a run until all of it is done, together with whoever else does: the topology over the
 * chosen articles, exactly once, under the run's own application id. What is done is what its group
 * has committed, so that a killed process is gone on from by the next.
 */
public final class ReplayWork {

  /** Results of a run are read when it is done: longer transactions cost less. */
  private static final Duration COMMIT = Duration.ofSeconds(2);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final ReplayCluster cluster;
  private final Runs runs;

  /** Works on runs of that catalogue. */
  public ReplayWork(ReplayCluster cluster, Runs runs) {
    this.cluster = cluster;
    this.runs = runs;
  }

  /**
   * Works until the run is done.
   *
   * @param run as {@link ReplayStart} gave it
   * @param settings how to run; application id, guarantee and commit interval are the run's
   * @param enrichment what is done to each article; names the run
   * @param rate articles per second that this process is held to
   * @param watcher told how far the run is, several times a second
   * @return the run with its counts
   * @throws ReplayInterruptedException when the cluster is told to stop; what is done is kept
   */
  public ReplayRun finish(
      ReplayRun run,
      EnrichSettings settings,
      ArticleEnrichment enrichment,
      OptionalInt rate,
      Consumer<ReplayProgress> watcher) {
    var name = new RunName(run.getName());
    if (run.getState() != ReplayState.RUNNING) {
      return run;
    }
    var chosen = Chosen.of(run.getPartitions());
    if (done(name, chosen) < chosen.size()) {
      enrich(run, chosen, runner(run, settings, enrichment, paced(chosen, rate)), watcher);
    }
    var counts = RunAudit.of(cluster, name, chosen);
    return runs.change(name, it -> finished(it, counts)).orElseThrow();
  }

  private StreamsRunner runner(
      ReplayRun run, EnrichSettings settings, ArticleEnrichment enrichment, Choice choice) {
    var name = new RunName(run.getName());
    var topics = new RunTopics(cluster, name).topics();
    var own =
        settings
            .withApplicationId(new RunIds(cluster, name).application())
            .withGuarantee(Guarantee.EXACTLY_ONCE)
            .withCommitInterval(COMMIT);
    return StreamsRunner.ofReplay(own, topics, enrichment, choice, run.getProjections());
  }

  private static Choice paced(Chosen chosen, OptionalInt rate) {
    return rate.isPresent() ? new Pace(chosen, rate.getAsInt()) : chosen;
  }

  private void enrich(
      ReplayRun run, Chosen chosen, StreamsRunner runner, Consumer<ReplayProgress> watcher) {
    var name = new RunName(run.getName());
    try (runner) {
      runner.start();
      var ended = CompletableFuture.runAsync(runner::run, ReplayWork::inThread);
      for (long done = done(name, chosen); done < chosen.size(); done = done(name, chosen)) {
        watcher.accept(new ReplayProgress(done, chosen.size()));
        cluster.requireGoing();
        waitUnless(ended);
      }
      watcher.accept(new ReplayProgress(chosen.size(), chosen.size()));
    }
  }

  /** A run that ends by itself before it is done has a reason. */
  private static void waitUnless(CompletableFuture<Void> ended) {
    try {
      ended.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      throw new IllegalStateException("the enrichment ended before the run was done");
    } catch (TimeoutException e) {
      // Still at work.
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** How far a run is now. */
  public ReplayProgress progress(ReplayRun run) {
    var chosen = Chosen.of(run.getPartitions());
    boolean running = run.getState() == ReplayState.RUNNING;
    long done = running ? done(new RunName(run.getName()), chosen) : chosen.size();
    return new ReplayProgress(done, chosen.size());
  }

  /** Chosen articles before the offsets that the run's group has committed. */
  private long done(RunName name, Chosen chosen) {
    var group = new RunIds(cluster, name).application();
    Map<Integer, Long> offsets = new HashMap<>();
    cluster
        .await(cluster.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (at, committed) -> {
              if (committed != null) {
                offsets.put(at.partition(), committed.offset());
              }
            });
    return chosen.before(offsets);
  }

  private static ReplayRun finished(ReplayRun run, RunAudit.Counts counts) {
    if (run == null) {
      throw new ReplayRefusedException("the run was deleted while it was being worked on");
    }
    if (run.getState() == ReplayState.RUNNING) {
      run.setState(ReplayState.DONE);
      run.setEnriched(counts.enriched());
      run.setDead(counts.dead());
    }
    return run;
  }

  private static void inThread(Runnable work) {
    var thread = new Thread(work, "replay");
    thread.setDaemon(true);
    thread.start();
  }
}
