package dev.dateline.app;

import dev.dateline.schemas.Topic;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.streams.EnrichmentTopology;
import dev.dateline.streams.MentionIndexTopology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Runs every check of {@code doctor}; goes on after one that fails, as far as that makes sense. */
final class Diagnosis {

  private final KafkaSettings settings;
  private final String applicationId;
  private final String indexId;
  private final List<Finding> findings = new ArrayList<>();
  private boolean unreachable;

  /** A diagnosis of that cluster, and of the enrichers and indexes that run under those ids. */
  Diagnosis(KafkaSettings settings, String applicationId, String indexId) {
    this.settings = settings;
    this.applicationId = applicationId;
    this.indexId = indexId;
  }

  /** Runs the checks. */
  List<Finding> run() {
    registry();
    try (var cluster = ClusterAccess.connect(settings, ClusterAccess.PATIENCE)) {
      broker(cluster);
      topics(cluster);
      states(cluster);
    } catch (CommandFailure e) {
      if (e.exitCode() != ExitCodes.UNREACHABLE) {
        throw e;
      }
      unreachable = true;
      findings.add(0, Finding.fail("broker answers", e.getMessage(), wayIn()));
    }
    return List.copyOf(findings);
  }

  /** The exit code that the findings call for. */
  int exitCode() {
    if (unreachable) {
      return ExitCodes.UNREACHABLE;
    }
    boolean failed = findings.stream().anyMatch(it -> it.level() == Finding.Level.FAIL);
    return failed ? ExitCodes.UNEXPECTED : ExitCodes.DONE;
  }

  private String wayIn() {
    return settings.properties().isEmpty() ? "dateline up" : "docs/security.md has examples";
  }

  private void registry() {
    RegistryProbe.of(settings.ids())
        .ifPresent(
            probe -> {
              try {
                var took = probe.requireAnswer();
                findings.add(Finding.ok("registry answers", at(probe.url().toString(), took)));
              } catch (CommandFailure e) {
                unreachable = true;
                findings.add(
                    Finding.fail("registry answers", e.getMessage(), "start the registry"));
              }
            });
  }

  private void broker(ClusterAccess cluster) {
    long start = System.nanoTime();
    var nodes = cluster.await(cluster.admin().describeCluster().nodes());
    var took = Duration.ofNanos(System.nanoTime() - start);
    var level =
        cluster
            .await(cluster.admin().describeFeatures().featureMetadata())
            .finalizedFeatures()
            .get("metadata.version");
    var version = level == null ? "" : ", metadata version " + level.maxVersionLevel();
    findings.add(
        0,
        Finding.ok(
            "broker answers",
            "%s, %d brokers%s".formatted(at(settings.bootstrap(), took), nodes.size(), version)));
    var broker = Integer.toString(nodes.iterator().next().id());
    var config = TopicConfigs.ofBroker(cluster, broker);
    findings.addAll(new BrokerChecks(config, nodes.size()).all());
  }

  private void topics(ClusterAccess cluster) {
    var plan = new TopicPlan(settings.topics(), 1, -1);
    var names = plan.topics().all().stream().map(Topic::name).toList();
    var facts = TopicFacts.read(cluster, names);
    findings.addAll(new TopicChecks(plan, facts).all());
    schemaIds(
        names.stream()
            .filter(facts::containsKey)
            .filter(name -> !name.equals(plan.topics().dead().name()))
            .toList());
  }

  private void states(ClusterAccess cluster) {
    findings.addAll(
        StateChecks.ofEnrichers(facts(cluster, EnrichmentTopology.changelog(applicationId))).all());
    findings.addAll(
        StateChecks.ofIndexes(facts(cluster, MentionIndexTopology.articlesChangelog(indexId)))
            .all());
  }

  private static Collection<TopicFacts> facts(ClusterAccess cluster, String topic) {
    return TopicFacts.read(cluster, List.of(topic)).values();
  }

  private void schemaIds(List<String> names) {
    var kinds = SchemaIdsGuard.kinds(settings, names);
    var ours = settings.ids().kind();
    for (Map.Entry<String, String> topic : kinds.entrySet()) {
      if (!topic.getValue().equals(ours)) {
        findings.add(
            Finding.fail(
                "schema ids agree",
                "%s holds %s ids, we use %s ones".formatted(topic.getKey(), topic.getValue(), ours),
                SchemaIdsGuard.wayOut(topic.getValue())));
      }
    }
    if (kinds.values().stream().allMatch(ours::equals)) {
      var found = kinds.isEmpty() ? ours + " (no record yet)" : ours;
      findings.add(Finding.ok("schema ids agree", found));
    }
  }

  private static String at(String address, Duration took) {
    return "%s in %d ms".formatted(address, took.toMillis());
  }
}
