package dev.dateline.replay;

import dev.dateline.schemas.Topic;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of one run. */
final class RunTopics {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final ReplayCluster cluster;
  private final Topics topics;

  RunTopics(ReplayCluster cluster, RunName run) {
    this.cluster = cluster;
    this.topics = cluster.topics().into(run.value());
  }

  /** Where its articles come from and its results go to. */
  Topics topics() {
    return topics;
  }

  /** What a run writes. */
  List<Topic<?, ?>> written(boolean projections) {
    var written = new ArrayList<Topic<?, ?>>(List.of(topics.enriched(), topics.dead()));
    if (projections) {
      written.addAll(List.of(topics.language(), topics.entities(), topics.dates()));
    }
    return written;
  }

  /** Everything that can be a run's, whether it exists or not. */
  List<String> names() {
    return written(true).stream().map(Topic::name).toList();
  }

  /** Those of a run's topics that exist. */
  List<String> existing() {
    var existing = cluster.existing(names());
    return names().stream().filter(existing::contains).toList();
  }

  /** Creates what is missing, with as many partitions as there are of articles. */
  void create(boolean projections) {
    int partitions = partitions();
    var existing = existing();
    var missing =
        written(projections).stream().filter(topic -> !existing.contains(topic.name())).toList();
    new TopicPlan(topics, partitions, -1).newTopics(missing).forEach(cluster::create);
    awaitKnown(written(projections).stream().map(Topic::name).toList());
  }

  /** A topic is created a moment before every broker knows of it. */
  private void awaitKnown(List<String> names) {
    long begin = System.nanoTime();
    while (!known(names)) {
      cluster.requireGoing();
      if (System.nanoTime() - begin > ReplayCluster.PATIENCE.toNanos()) {
        throw new TimeoutException("topics were created but are not there: " + names);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private boolean known(List<String> names) {
    try {
      cluster.await(cluster.admin().describeTopics(names).allTopicNames());
      return true;
    } catch (UnknownTopicOrPartitionException e) {
      return false;
    }
  }

  private int partitions() {
    var articles = topics.articles().name();
    return cluster
        .await(cluster.admin().describeTopics(List.of(articles)).allTopicNames())
        .get(articles)
        .partitions()
        .size();
  }
}
