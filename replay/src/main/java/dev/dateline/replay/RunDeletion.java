package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Deletes a run: its own topics, groups, state and entry, by their full names, and nothing else.
 */
public final class RunDeletion {

  private final ReplayCluster cluster;
  private final Runs runs;
  private final Path stateDir;

  /**
   * @param stateDir where enrichers on this machine keep their state
   */
  public RunDeletion(ReplayCluster cluster, Runs runs, Path stateDir) {
    this.cluster = cluster;
    this.runs = runs;
    this.stateDir = stateDir;
  }

  /**
   * What would be deleted.
   *
   * @param topics topics that exist
   * @param groups consumer groups that exist
   * @param state folder of state on this machine, when there is one
   */
  public record Belongings(List<String> topics, List<String> groups, List<Path> state) {}

  /**
   * Finds out what a run has.
   *
   * @throws ReplayRefusedException when there is no such run, or it is at work
   */
  public Belongings of(RunName name) {
    refuseBusy(name, runs.get(name));
    var ids = new RunIds(cluster, name);
    var topics = new ArrayList<>(new RunTopics(cluster, name).existing());
    topics.addAll(cluster.existing(List.of(ids.changelog())));
    var state = stateDir.resolve(ids.application());
    return new Belongings(
        List.copyOf(topics),
        ids.groups().stream().filter(this::exists).toList(),
        Files.exists(state) ? List.of(state) : List.of());
  }

  /**
   * Deletes a run. Interrupted and repeated, it ends with the same.
   *
   * @throws ReplayRefusedException when there is no such run, or it is at work
   */
  public void delete(RunName name) {
    var belongings = of(name);
    runs.change(name, run -> deleting(name, run));
    belongings.topics().forEach(this::deleteTopic);
    belongings.groups().forEach(this::deleteGroup);
    belongings.state().forEach(RunDeletion::deleteFolder);
    runs.change(name, run -> null);
  }

  private void refuseBusy(RunName name, ReplayRun run) {
    if (run.getState() == ReplayState.PROMOTING || run.getState() == ReplayState.ROLLING_BACK) {
      throw new ReplayRefusedException(
          "run '%s' is being %s; let that command end first, or say it again to finish it"
              .formatted(
                  name, run.getState() == ReplayState.PROMOTING ? "promoted" : "rolled back"));
    }
    long members = new RunIds(cluster, name).groups().stream().mapToLong(this::members).sum();
    if (members > 0) {
      throw new ReplayRefusedException(
          "run '%s' is being worked on (%d members in its group); stop that first (one that was killed is missed after 10 seconds)"
              .formatted(name, members));
    }
  }

  private static ReplayRun deleting(RunName name, ReplayRun run) {
    if (run == null) {
      throw new ReplayRefusedException("run '%s' was deleted at the same moment".formatted(name));
    }
    run.setState(ReplayState.DELETING);
    return run;
  }

  private boolean exists(String group) {
    return cluster.await(cluster.admin().listGroups().all()).stream()
        .anyMatch(it -> it.groupId().equals(group));
  }

  private long members(String group) {
    if (!exists(group)) {
      return 0;
    }
    return cluster
        .await(cluster.admin().describeConsumerGroups(List.of(group)).all())
        .get(group)
        .members()
        .size();
  }

  private void deleteTopic(String topic) {
    try {
      cluster.await(cluster.admin().deleteTopics(List.of(topic)).all(), topic);
    } catch (UnknownTopicOrPartitionException e) {
      // Gone already.
    }
  }

  private void deleteGroup(String group) {
    try {
      cluster.await(cluster.admin().deleteConsumerGroups(List.of(group)).all());
    } catch (GroupIdNotFoundException e) {
      // Gone already.
    }
  }

  private static void deleteFolder(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the state in " + folder, e);
    }
  }
}
