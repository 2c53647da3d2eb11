package dev.dateline.replay;

import dev.dateline.streams.EnrichmentTopology;
import java.util.List;

/** The names of what a run has on the cluster besides topics. No two runs share any. */
final class RunIds {

  private static final String CATALOGUE = ".replays.v1";

  private final String prefix;
  private final RunName run;

  RunIds(ReplayCluster cluster, RunName run) {
    var catalogue = cluster.replays().name();
    this.prefix = catalogue.substring(0, catalogue.length() - CATALOGUE.length());
    this.run = run;
  }

  /** Application id of its enrichers: consumer group, and prefix of state and transactions. */
  String application() {
    return id("replay");
  }

  /** Changelog of its enrichers' state: the one internal topic of the topology. */
  String changelog() {
    return EnrichmentTopology.changelog(application());
  }

  /** Consumer group and transactional id of what makes it live. */
  String promotion() {
    return id("promote");
  }

  /** Consumer group and transactional id of what takes that back. */
  String rollback() {
    return id("rollback");
  }

  /** All consumer groups that a run can have. */
  List<String> groups() {
    return List.of(application(), promotion(), rollback());
  }

  /** A run's name has no dots, so that the last one parts it from any prefix. */
  private String id(String what) {
    return "dateline-%s.%s.%s".formatted(what, prefix, run);
  }
}
