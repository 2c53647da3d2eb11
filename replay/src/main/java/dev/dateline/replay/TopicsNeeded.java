package dev.dateline.replay;

import java.util.Collection;

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
    var existing = cluster.existing(topics);
    for (var topic : topics) {
      if (!existing.contains(topic)) {
        throw new ReplayRefusedException(sentence.formatted(topic));
      }
    }
  }
}
