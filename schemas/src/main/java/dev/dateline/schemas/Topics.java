package dev.dateline.schemas;

import dev.dateline.schema.Article;
import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.ArticleEntities;
import dev.dateline.schema.ArticleLanguage;
import dev.dateline.schema.DateMentions;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schema.ReplayRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The topics of one pipeline, in the order data flows through them. Every key is an article id, but
 * for the topics of mentions, whose keys have it as their second part.
 *
 * @param articles every article as received, kept for ever: the history that replays start from
 * @param language the language of each article, compacted by key
 * @param entities the entities of each article, compacted by key
 * @param dates the dates of each article, compacted by key
 * @param enriched the latest enriched version of each article, compacted by key
 * @param dead records that could not be processed: their source bytes plus error headers
 * @param entityMentions what each article says of each entity, compacted by both
 * @param dateMentions what each article says of each day, compacted by both
 */
public record Topics(
    Topic<String, Article> articles,
    Topic<String, ArticleLanguage> language,
    Topic<String, ArticleEntities> entities,
    Topic<String, ArticleDates> dates,
    Topic<String, EnrichedArticle> enriched,
    Topic<byte[], byte[]> dead,
    Topic<MentionKey, EntityMentions> entityMentions,
    Topic<MentionKey, DateMentions> dateMentions) {

  /** The prefix of every topic's name unless another is set. */
  public static final String DEFAULT_PREFIX = "news";

  /** Short names of the topics that are named after what is mentioned in them. */
  private static final Map<String, String> MENTIONS =
      Map.of("entities", "mentions", "dates", "days");

  /**
   * The topics named {@code <prefix>.<what>.v1}.
   *
   * @param prefix first part of every name
   * @param ids where the ids in front of Avro bytes come from
   */
  public static Topics of(String prefix, SchemaIds ids) {
    return new Topics(
        avro(prefix + ".articles.v1", Article.class, ids),
        avro(prefix + ".articles.language.v1", ArticleLanguage.class, ids),
        avro(prefix + ".articles.entities.v1", ArticleEntities.class, ids),
        avro(prefix + ".articles.dates.v1", ArticleDates.class, ids),
        avro(prefix + ".articles.enriched.v1", EnrichedArticle.class, ids),
        new Topic<>(prefix + ".articles.dead.v1", Serdes.ByteArray(), Serdes.ByteArray()),
        mentions(prefix + ".entities.mentions.v1", EntityMentions.class, ids),
        mentions(prefix + ".dates.mentions.v1", DateMentions.class, ids));
  }

  /**
   * The catalogue of replays, by the run's name: {@code <prefix>.replays.v1}, compacted, one
   * partition.
   *
   * @param prefix first part of every name
   * @param ids where the ids in front of Avro bytes come from
   */
  public static Topic<String, ReplayRun> replays(String prefix, SchemaIds ids) {
    return avro(prefix + ".replays.v1", ReplayRun.class, ids);
  }

  /**
   * The same articles, but everything that is made of them goes to topics of the run's own, named
   * {@code <topic>.<run>}: a replay beside the live results.
   *
   * @param run a replay's name
   */
  public Topics into(String run) {
    return new Topics(
        articles,
        of(run, language),
        of(run, entities),
        of(run, dates),
        of(run, enriched),
        of(run, dead),
        of(run, entityMentions),
        of(run, dateMentions));
  }

  /** What was done about each dead letter, a small JSON object each. */
  public Topic<byte[], byte[]> deadAudit() {
    var name = dead.name().replaceFirst("(\\.v\\d+)?$", ".audit$1");
    return new Topic<>(name, dead.keys(), dead.values());
  }

  /** Those that articles flow through, in that order: what an enricher cannot do without. */
  public List<Topic<?, ?>> flow() {
    return List.of(articles, language, entities, dates, enriched, dead);
  }

  /** All of them, in flow order. */
  public List<Topic<?, ?>> all() {
    return List.of(
        articles,
        language,
        entities,
        dates,
        enriched,
        dead,
        deadAudit(),
        entityMentions,
        dateMentions);
  }

  /** Those that the index of mentions reads and writes. */
  public List<Topic<?, ?>> index() {
    return List.of(enriched, entityMentions, dateMentions, dead);
  }

  /** Those that keep every record for ever; the others keep the latest of each key. */
  public List<Topic<?, ?>> histories() {
    return List.of(articles, dead, deadAudit());
  }

  /**
   * Finds a topic by its full name or by the short one that people type: {@code articles}, {@code
   * language}, {@code entities}, {@code dates}, {@code enriched}, {@code dead}, {@code mentions}
   * (of entities), {@code days} (mentions of dates).
   */
  public Optional<Topic<?, ?>> find(String name) {
    return all().stream()
        .filter(topic -> topic.name().equals(name) || shortName(topic).equals(name))
        .findFirst();
  }

  /**
   * The last word of a topic's name before its version, for example {@code enriched}; the same for
   * a replay's topic. The topics of mentions would have one word: they are {@code mentions} and
   * {@code days}.
   */
  public static String shortName(Topic<?, ?> topic) {
    var words = List.of(topic.name().split("\\."));
    int last = Math.max(0, words.lastIndexOf("v1") - 1);
    var word = words.get(last);
    return word.equals("mentions") && last > 0
        ? MENTIONS.getOrDefault(words.get(last - 1), word)
        : word;
  }

  private static <K, V> Topic<K, V> of(String run, Topic<K, V> live) {
    return new Topic<>(live.name() + "." + run, live.keys(), live.values());
  }

  private static <T extends org.apache.avro.specific.SpecificRecord> Topic<MentionKey, T> mentions(
      String name, Class<T> type, SchemaIds ids) {
    return new Topic<>(name, MentionKey.serde(), AvroSerdes.of(type, ids));
  }

  private static <T extends org.apache.avro.specific.SpecificRecord> Topic<String, T> avro(
      String name, Class<T> type, SchemaIds ids) {
    Serde<T> values = AvroSerdes.of(type, ids);
    return new Topic<>(name, Serdes.String(), values);
  }
}
