package dev.dateline.replay;

import dev.dateline.replay.diff.DiffCollector;
import dev.dateline.replay.diff.RunDiff;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import dev.dateline.schemas.Topic;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a run found with what is live, or with another run. Changes nothing.
 *
 * <p>Reads the run, then the other side, then the run again. In memory are 48 to 84 bytes a key;
 * what the other side has different waits in a temporary file.
 */
public final class RunComparison {

  /** What is live, as a side of a comparison. */
  public static final String LIVE = "live";

  private final ReplayCluster cluster;
  private final Runs runs;
  private final Progress progress;

  /** Hears how far a comparison is. */
  @FunctionalInterface
  public interface Progress {

    /** Nobody listens. */
    Progress NONE = (read, total) -> {};

    /**
     * A record was read.
     *
     * @param read records so far
     * @param total at least as many as will be read
     */
    void read(long read, long total);
  }

  /**
   * A comparison.
   *
   * @param cluster the cluster
   * @param runs its catalogue
   * @param progress told of every record read
   */
  public RunComparison(ReplayCluster cluster, Runs runs, Progress progress) {
    this.cluster = cluster;
    this.runs = runs;
    this.progress = progress;
  }

  /**
   * Compares, as far as things stand now.
   *
   * @param name the run
   * @param against the other run; none stands for what is live
   * @param sample how many of the articles that differ most are kept, 0 or more
   * @throws ReplayRefusedException when there is no such run, both are one, or a topic is missing
   * @throws ReplayInterruptedException when the cluster is told to stop
   */
  public RunDiff compare(RunName name, Optional<RunName> against, int sample) {
    if (against.filter(name::equals).isPresent()) {
      throw new ReplayRefusedException(
          "'%s' is on both sides; --against takes live or the name of another run".formatted(name));
    }
    var run = runs.get(name);
    var other = against.map(runs::get);
    var live = cluster.topics().enriched();
    TopicsNeeded.require(
        cluster,
        List.of(topic(name).name(), against.map(this::topic).orElse(live).name()),
        "topic %s does not exist, so there is nothing to compare");
    var collector = new DiffCollector(sample);
    try (var scan =
        new ComparisonScan(
            cluster, topic(name), against.map(this::topic).orElse(live), collector)) {
      scan.compare(against.isPresent(), stepping(scan.length()));
      noteState(run, scan.writtenByRun(), collector.after());
      other.ifPresent(it -> noteState(it, scan.writtenByOther(), collector.before()));
    }
    return collector.build(against.map(RunName::value).orElse(LIVE), name.value());
  }

  private Runnable stepping(long total) {
    var read = new long[1];
    return () -> progress.read(++read[0], total);
  }

  private Topic<String, EnrichedArticle> topic(RunName run) {
    return cluster.topics().into(run.value()).enriched();
  }

  private static void noteState(ReplayRun run, long written, DiffCollector.Counts side) {
    if (run.getState() == ReplayState.RUNNING) {
      side.progress(written, Chosen.of(run.getPartitions()).size());
    }
  }
}
