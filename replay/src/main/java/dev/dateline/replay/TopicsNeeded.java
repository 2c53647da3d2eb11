package dev.dateline.replay;

import java.util.Collection;
import java.util.Set;

/** Refuses to go on without topics. */
final class TopicsNeeded {

  private TopicsNeeded() {}

  /**
   * Finds out that all topics exist.
   *
   * @param sentence what to say of one that does not, with {@code %s} for its name
   * @throws ReplayRefusedException naming the first that does not
   */
  static void require(ReplayCluster cluster, Collection<String> topics, String sentence) {
    Set<String> all = cluster.await(cluster.admin().listTopics().names());
    for (var topic : topics) {
      if (!all.contains(topic)) {
        throw new ReplayRefusedException(sentence.formatted(topic));
      }
    }
  }
}
