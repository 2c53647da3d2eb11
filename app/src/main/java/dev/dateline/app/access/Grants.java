package dev.dateline.app.access;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.CLUSTER;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.EnrichmentTopology;
import dev.dateline.streams.MentionIndexTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.resource.Resource;

/** The least that each role needs on the cluster of one pipeline. */
public final class Grants {

  private final String prefix;
  private final String applicationId;
  private final String indexId;
  private final Topics topics;

  /**
   * @param prefix first part of every topic's name
   * @param applicationId of the enrichers
   * @param indexId of the indexes of mentions
   */
  public Grants(String prefix, String applicationId, String indexId) {
    this.prefix = prefix;
    this.applicationId = applicationId;
    this.indexId = indexId;
    this.topics = Topics.of(prefix, SchemaIds.local());
  }

  /** What a role needs. */
  public List<Grant> of(Role role) {
    return switch (role) {
      case PUBLISHER -> List.of(Grant.of(TOPIC, topics.articles().name(), READ, WRITE));
      case ENRICHER -> enricher();
      case INDEXER -> indexer();
      case READER -> reader();
      case WATCHER -> watcher();
      case DEAD_LETTERS -> deadLetters();
      case REPLAYS -> replays();
      case ADMINISTRATOR ->
          List.of(
              Grant.prefixed(TOPIC, prefix + ".articles.", CREATE, READ, DESCRIBE_CONFIGS),
              Grant.of(TOPIC, topics.entityMentions().name(), CREATE, READ, DESCRIBE_CONFIGS),
              Grant.of(TOPIC, topics.dateMentions().name(), CREATE, READ, DESCRIBE_CONFIGS),
              Grant.of(
                  TOPIC, EnrichmentTopology.changelog(applicationId), DESCRIBE, DESCRIBE_CONFIGS),
              Grant.of(
                  TOPIC,
                  MentionIndexTopology.articlesChangelog(indexId),
                  DESCRIBE,
                  DESCRIBE_CONFIGS),
              Grant.of(CLUSTER, Resource.CLUSTER_NAME, DESCRIBE_CONFIGS));
    };
  }

  private List<Grant> enricher() {
    return List.of(
        Grant.of(TOPIC, topics.articles().name(), READ),
        Grant.of(TOPIC, topics.language().name(), WRITE),
        Grant.of(TOPIC, topics.entities().name(), WRITE),
        Grant.of(TOPIC, topics.dates().name(), WRITE),
        Grant.of(TOPIC, topics.enriched().name(), READ, WRITE),
        Grant.of(TOPIC, topics.dead().name(), WRITE),
        Grant.of(TOPIC, EnrichmentTopology.changelog(applicationId), CREATE, READ, WRITE),
        Grant.of(GROUP, applicationId, READ),
        Grant.prefixed(TRANSACTIONAL_ID, applicationId + "-", WRITE));
  }

  private List<Grant> indexer() {
    return List.of(
        Grant.of(TOPIC, topics.enriched().name(), READ),
        Grant.of(TOPIC, topics.entityMentions().name(), READ, WRITE),
        Grant.of(TOPIC, topics.dateMentions().name(), WRITE),
        Grant.of(TOPIC, topics.dead().name(), WRITE),
        Grant.of(TOPIC, MentionIndexTopology.articlesChangelog(indexId), CREATE, READ, WRITE),
        Grant.of(TOPIC, MentionIndexTopology.countsChangelog(indexId), CREATE, READ, WRITE),
        Grant.of(GROUP, indexId, READ),
        Grant.prefixed(TRANSACTIONAL_ID, indexId + "-", WRITE));
  }

  private List<Grant> reader() {
    var grants = new ArrayList<Grant>();
    Stream.of(topics.articles(), topics.entityMentions(), topics.dateMentions())
        .forEach(topic -> grants.add(Grant.of(TOPIC, topic.name(), READ)));
    made().forEach(name -> grants.add(Grant.prefixed(TOPIC, name, READ)));
    return List.copyOf(grants);
  }

  private List<Grant> watcher() {
    return List.of(
        Grant.of(TOPIC, topics.articles().name(), DESCRIBE),
        Grant.prefixed(TOPIC, topics.enriched().name(), READ),
        Grant.of(TOPIC, topics.dead().name(), READ),
        Grant.of(TOPIC, topics.deadAudit().name(), READ),
        Grant.of(TOPIC, replaysTopic(), READ),
        Grant.of(GROUP, applicationId, DESCRIBE),
        Grant.of(GROUP, indexId, DESCRIBE),
        Grant.prefixed(GROUP, own("replay"), DESCRIBE));
  }

  private List<Grant> deadLetters() {
    return List.of(
        Grant.of(TOPIC, topics.dead().name(), READ),
        Grant.of(TOPIC, topics.deadAudit().name(), READ, WRITE),
        Grant.of(TOPIC, topics.articles().name(), WRITE),
        Grant.of(TRANSACTIONAL_ID, prefix + "-dateline-dead", WRITE));
  }

  private List<Grant> replays() {
    var grants = new ArrayList<Grant>();
    grants.add(Grant.of(TOPIC, topics.articles().name(), READ, DESCRIBE_CONFIGS));
    results().forEach(name -> grants.add(Grant.of(TOPIC, name, READ, WRITE)));
    grants.add(Grant.of(TOPIC, topics.dead().name(), DESCRIBE));
    made()
        .forEach(
            name -> grants.add(Grant.prefixed(TOPIC, name + ".", CREATE, READ, WRITE, DELETE)));
    grants.add(Grant.of(TOPIC, replaysTopic(), CREATE, READ, WRITE));
    grants.add(Grant.of(TRANSACTIONAL_ID, "dateline-" + replaysTopic(), WRITE));
    grants.add(Grant.prefixed(TOPIC, own("replay"), CREATE, READ, WRITE, DELETE));
    Stream.of("replay", "promote", "rollback")
        .map(this::own)
        .forEach(
            name -> {
              grants.add(Grant.prefixed(GROUP, name, READ, DELETE));
              grants.add(Grant.prefixed(TRANSACTIONAL_ID, name, WRITE));
            });
    return List.copyOf(grants);
  }

  private String replaysTopic() {
    return Topics.replays(prefix, SchemaIds.local()).name();
  }

  /** How the names of groups, transactions and internal topics of all runs begin. */
  private String own(String what) {
    return "dateline-%s.%s.".formatted(what, prefix);
  }

  private List<String> results() {
    return Stream.of(topics.language(), topics.entities(), topics.dates(), topics.enriched())
        .map(Topic::name)
        .toList();
  }

  /** Results and dead letters. */
  private List<String> made() {
    return Stream.concat(results().stream(), Stream.of(topics.dead().name())).toList();
  }
}
