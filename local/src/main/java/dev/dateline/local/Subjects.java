package dev.dateline.local;

import dev.dateline.schema.Article;
import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.ArticleEntities;
import dev.dateline.schema.ArticleLanguage;
import dev.dateline.schema.DateMentions;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schemas.SchemaTable;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Which versions of which schema each topic's values have. */
final class Subjects {

  private final Map<String, List<SchemaTable.Entry>> versions = new LinkedHashMap<>();

  Subjects(Topics topics, Topic<String, ReplayRun> replays) {
    add(topics.articles(), Article.getClassSchema());
    add(topics.language(), ArticleLanguage.getClassSchema());
    add(topics.entities(), ArticleEntities.getClassSchema());
    add(topics.dates(), ArticleDates.getClassSchema());
    add(topics.enriched(), EnrichedArticle.getClassSchema());
    add(topics.entityMentions(), EntityMentions.getClassSchema());
    add(topics.dateMentions(), DateMentions.getClassSchema());
    add(replays, ReplayRun.getClassSchema());
  }

  /**
   * A version of a subject.
   *
   * @param subject its name, {@code <topic>-value}
   * @param entry the version
   */
  record Version(String subject, SchemaTable.Entry entry) {

    /** As Confluent's registry tells it. */
    Map<String, Object> toMap() {
      var map = new LinkedHashMap<String, Object>();
      map.put("subject", subject);
      map.put("version", entry.version());
      map.put("id", entry.id());
      map.put("schema", entry.schema().toString());
      return map;
    }
  }

  List<String> names() {
    return List.copyOf(versions.keySet());
  }

  /** Versions of a subject, oldest first; empty when there is no such subject. */
  Optional<List<Version>> of(String subject) {
    return Optional.ofNullable(versions.get(subject))
        .map(entries -> entries.stream().map(entry -> new Version(subject, entry)).toList());
  }

  /** Every version of every subject. */
  List<Version> all() {
    return names().stream().flatMap(name -> of(name).orElseThrow().stream()).toList();
  }

  private void add(Topic<?, ?> topic, Schema schema) {
    versions.put(topic.name() + "-value", SchemaTable.get().versionsOf(schema.getFullName()));
  }
}
