package dev.dateline.app.replay;

import dev.dateline.app.ClusterAccess;
import dev.dateline.app.CommandFailure;
import dev.dateline.app.Interruption;
import dev.dateline.app.KafkaSettings;
import dev.dateline.replay.ReplayCluster;
import dev.dateline.replay.Runs;
import dev.dateline.schemas.Topics;
import java.time.Clock;
import java.util.function.Function;

/**
 * What every command about replays works with: a cluster that answers and has our topics, and its
 * catalogue of runs. Ctrl-C ends the work soon, and cleanly.
 *
 * @param cluster the cluster
 * @param runs its catalogue
 */
record ReplaySession(ReplayCluster cluster, Runs runs) {

  /**
   * Works on a cluster.
   *
   * @return what the command ends with
   * @throws CommandFailure when no broker answers, or live topics are missing
   */
  static int on(KafkaSettings settings, Function<ReplaySession, Integer> work) {
    try (var interruption = Interruption.watch()) {
      try (var access = ClusterAccess.open(settings)) {
        access.require(settings.topics().flow());
      }
      try (var cluster = cluster(settings)) {
        interruption.onStop(cluster::stop);
        return work.apply(new ReplaySession(cluster, new Runs(cluster, Clock.systemUTC())));
      }
    }
  }

  /** A cluster by these settings; nothing is asked of it yet. Close it. */
  static ReplayCluster cluster(KafkaSettings settings) {
    return new ReplayCluster(
        settings.clientProperties(),
        settings.topics(),
        Topics.replays(settings.prefix(), settings.ids()));
  }
}
