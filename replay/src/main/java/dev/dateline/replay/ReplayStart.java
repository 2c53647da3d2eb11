package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/**
 * Makes a run, or finds the one that was made before: which articles it is about is decided once.
 */
public final class ReplayStart {

  private final ReplayCluster cluster;
  private final Runs runs;
  private final String version;
  private final Clock clock;

  /**
   * @param version pipeline version that every record of the run shall have
   */
  public ReplayStart(ReplayCluster cluster, Runs runs, String version, Clock clock) {
    this.cluster = cluster;
    this.runs = runs;
    this.version = version;
    this.clock = clock;
  }

  /**
   * The run of that name: made now, or gone on with.
   *
   * @param criteria which articles; those of the run, or {@link Criteria#EVERYTHING}, to go on
   * @param projections whether the topics of single enrichments are wanted too
   * @throws ReplayRefusedException when the name is taken, nothing is to be done, or it would harm
   */
  public ReplayRun start(RunName name, Criteria criteria, boolean projections) {
    HistoryGuard.check(cluster);
    var known = runs.find(name);
    known.ifPresent(run -> refuseOther(run, criteria, projections));
    var run = known.orElseGet(() -> made(name, criteria, projections));
    if (run.getState() == ReplayState.RUNNING) {
      prepare(name, run);
    }
    return run;
  }

  private void refuseOther(ReplayRun run, Criteria criteria, boolean projections) {
    if (!criteria.equals(Criteria.EVERYTHING) && !criteria.toRecord().equals(run.getCriteria())) {
      throw new ReplayRefusedException(
          "run '%s' exists and is about other articles; leave the criteria out to go on with it, or choose another name (`dateline replay show %s`)"
              .formatted(run.getName(), run.getName()));
    }
    if (projections && !run.getProjections()) {
      throw new ReplayRefusedException(
          "run '%s' was begun without projections; choose another name".formatted(run.getName()));
    }
    if (run.getState() == ReplayState.RUNNING && !run.getPipelineVersion().equals(version)) {
      throw new ReplayRefusedException(
          "run '%s' was begun by version %s and this is %s: its records would be mixed; go on with the version that began it, or delete it and begin anew"
              .formatted(run.getName(), run.getPipelineVersion(), version));
    }
  }

  private ReplayRun made(RunName name, Criteria criteria, boolean projections) {
    refuseTaken(new RunTopics(cluster, name));
    var live = criteria.askLive() ? LiveResults.read(cluster) : LiveResults.none();
    var older = criteria.olderThan().map(it -> live.olderThan(it, version)).orElse(Set.of());
    var found = HistoryScan.read(cluster, criteria, live, older);
    if (found.chosen().size() == 0) {
      throw new ReplayRefusedException(
          "there is nothing to enrich: none of %d articles meets the criteria"
              .formatted(found.read()));
    }
    var made = record(name, criteria, projections, found);
    return runs.change(name, before -> onlyNew(before, made)).orElseThrow();
  }

  private static void refuseTaken(RunTopics topics) {
    var taken = topics.existing();
    if (!taken.isEmpty()) {
      throw new ReplayRefusedException(
          "the name is taken: %s %s, but no run is known for it; choose another name"
              .formatted(String.join(", ", taken), taken.size() == 1 ? "exists" : "exist"));
    }
  }

  /** What stands there may be ours, when the answer to an earlier try got lost. */
  private static ReplayRun onlyNew(ReplayRun before, ReplayRun made) {
    if (before != null && !before.getCreatedAt().equals(made.getCreatedAt())) {
      throw new ReplayRefusedException(
          "another process made run '%s' at the same moment; `dateline replay run --as %s` joins it"
              .formatted(made.getName(), made.getName()));
    }
    return made;
  }

  private ReplayRun record(
      RunName name, Criteria criteria, boolean projections, HistoryScan.Found found) {
    Instant now = clock.instant();
    return ReplayRun.newBuilder()
        .setName(name.value())
        .setState(ReplayState.RUNNING)
        .setCriteria(criteria.toRecord())
        .setPipelineVersion(version)
        .setProjections(projections)
        .setPartitions(found.chosen().toRecords())
        .setMatched(found.matched())
        .setSkipped(found.skipped())
        .setUnreadable(found.unreadable())
        .setBytes(found.tally().bytes())
        .setEnriched(0)
        .setDead(0)
        .setPublished(0)
        .setUnchanged(0)
        .setOutdated(0)
        .setCreatedAt(now)
        .setChangedAt(now)
        .build();
  }

  /** May be done again, and by many: after it a run can be worked on. */
  private void prepare(RunName name, ReplayRun run) {
    new RunTopics(cluster, name).create(run.getProjections());
    var group = new RunIds(cluster, name).application();
    var committed =
        cluster.await(
            cluster.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    if (committed.isEmpty()) {
      startAtFirstChosen(group, run);
    }
  }

  /** Only saves reading what comes before: the choice holds wherever reading starts. */
  private void startAtFirstChosen(String group, ReplayRun run) {
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    Chosen.of(run.getPartitions())
        .starts()
        .forEach(
            (partition, offset) ->
                offsets.put(
                    new TopicPartition(cluster.topics().articles().name(), partition),
                    new OffsetAndMetadata(offset)));
    try {
      cluster.await(cluster.admin().alterConsumerGroupOffsets(group, offsets).all());
    } catch (UnknownMemberIdException | GroupNotEmptyException e) {
      // Another process of this run is at work already, from the start that it chose.
    }
  }
}
