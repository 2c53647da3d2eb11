package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import dev.dateline.schemas.RecordLimits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** What was live before a promotion: a run of its own, with the four topics of results. */
final class KeptRun {

  private final ReplayCluster cluster;
  private final Runs runs;
  private final RunName name;

  /**
   * @param promoted the run that is promoted
   */
  KeptRun(ReplayCluster cluster, Runs runs, RunName promoted) {
    this.cluster = cluster;
    this.runs = runs;
    this.name = promoted.before();
  }

  /** Its topics. */
  List<String> topics() {
    return Results.names(cluster.topics().into(name.value()));
  }

  /** Where its records of these keys stand; nowhere in topics that do not exist. */
  Places places(KeyIndex keys) {
    var places = new Places(keys, topics());
    var existing = cluster.existing(topics());
    try (var reader = LogReader.ofCommitted(cluster)) {
      topics().stream()
          .filter(existing::contains)
          .forEach(topic -> reader.read(reader.whole(topic), places::note));
    }
    return places;
  }

  /** Makes it, or what is missing of it. */
  void create(ReplayRun promoted, Clock clock) {
    var live = Results.names(cluster.topics());
    for (int topic = 0; topic < Results.COUNT; topic++) {
      createTopic(topics().get(topic), live.get(topic));
    }
    var unused = runs.change(name, there -> there == null ? entry(promoted, clock) : there);
  }

  /**
   * Refuses to go on without it.
   *
   * @throws ReplayRefusedException when it, or one of its topics, was deleted
   */
  void require() {
    if (runs.find(name).filter(run -> run.getState() == ReplayState.KEPT).isEmpty()) {
      throw new ReplayRefusedException(
          "'%s', which kept what was live before, was deleted; nothing can be rolled back"
              .formatted(name));
    }
    TopicsNeeded.require(
        cluster,
        topics(),
        "topic '%s', which kept what was live before, is missing; nothing can be rolled back");
  }

  /** Notes how many articles it keeps. */
  void count(long articles) {
    var unused =
        runs.change(
            name,
            run -> {
              if (run != null) {
                run.setEnriched(articles);
              }
              return run;
            });
  }

  private ReplayRun entry(ReplayRun promoted, Clock clock) {
    return ReplayRun.newBuilder(promoted)
        .setName(name.value())
        .setState(ReplayState.KEPT)
        .setPipelineVersion("")
        .setProjections(true)
        .setPartitions(List.of())
        .setMatched(0)
        .setSkipped(0)
        .setUnreadable(0)
        .setBytes(0)
        .setEnriched(0)
        .setDead(0)
        .setCreatedAt(clock.instant())
        .build();
  }

  /** With as many partitions and replicas as the live one has. */
  private void createTopic(String topic, String like) {
    var described =
        cluster.await(cluster.admin().describeTopics(List.of(like)).allTopicNames()).get(like);
    int partitions = described.partitions().size();
    short replicas = (short) described.partitions().get(0).replicas().size();
    var config =
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(RecordLimits.ANY_RECORD));
    var wanted = new NewTopic(topic, Optional.of(partitions), Optional.of(replicas));
    cluster.create(wanted.configs(config)); // Made by an earlier promotion: the same topic.
  }
}
