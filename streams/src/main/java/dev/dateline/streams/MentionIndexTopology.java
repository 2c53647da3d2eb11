package dev.dateline.streams;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.MentionKey;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.mentions.ArticleCounts;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Enriched articles in; what they say of each entity and of each day out. Describes the flow only.
 *
 * <p>Nothing is repartitioned: the records of an article go straight to the partitions of the
 * entities and days they are about, and come from the one task that reads the article.
 */
public final class MentionIndexTopology {

  /**
   * Counts of names that come again and again are written once a commit: so there are few of those,
   * and a cache between them.
   */
  static final Map<String, Object> PROPERTIES =
      Map.of(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 16L << 20);

  /** How often an index commits unless it is told otherwise; readers see it so late. */
  public static final Duration COMMIT_INTERVAL = Duration.ofMillis(500);

  /** The state: article id to what it has in the index; see {@code IndexedArticle}. */
  static final String ARTICLES = "indexed-articles";

  /** The state: how many articles there are, by entity, language and publisher. */
  static final String COUNTS = "article-counts";

  static final String WRITE_ENTITIES = "write-entity-mentions";
  static final String WRITE_DAYS = "write-date-mentions";

  private static final String READ = "read-enriched";
  private static final String INDEX = "index-mentions";

  private MentionIndexTopology() {}

  /** The topic in which Kafka keeps what each article has in the index of that application id. */
  public static String articlesChangelog(String applicationId) {
    return applicationId + "-" + ARTICLES + "-changelog";
  }

  /** The topic in which Kafka keeps the counts of the index of that application id. */
  public static String countsChangelog(String applicationId) {
    return applicationId + "-" + COUNTS + "-changelog";
  }

  /**
   * The flow from enriched articles to the two topics of mentions.
   *
   * @param topics where enriched articles come from and mentions go to
   */
  public static Topology build(Topics topics) {
    var enriched = topics.enriched();
    var topology = new Topology();
    topology.addSource(
        AutoOffsetReset.earliest(),
        READ,
        new IngestionTime(),
        enriched.keys().deserializer(),
        enriched.values().deserializer(),
        enriched.name());
    topology.addProcessor(INDEX, new Index(), READ);
    write(topology, WRITE_ENTITIES, topics.entityMentions());
    write(topology, WRITE_DAYS, topics.dateMentions());
    return topology;
  }

  /** All records of one subject lie in one partition. */
  private static <V> void write(Topology topology, String sink, Topic<MentionKey, V> topic) {
    topology.<MentionKey, V>addSink(
        sink,
        topic.name(),
        topic.keys().serializer(),
        topic.values().serializer(),
        (name, key, value, partitions) ->
            Optional.of(Set.of(MentionKey.partition(key.subject(), partitions))),
        INDEX);
  }

  /** Brings the indexing node together with its stores. */
  private record Index()
      implements ProcessorSupplier<String, EnrichedArticle, MentionKey, SpecificRecord> {

    @Override
    public Processor<String, EnrichedArticle, MentionKey, SpecificRecord> get() {
      return new IndexMentions();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      var articles = Stores.persistentKeyValueStore(ARTICLES);
      var counts =
          Stores.persistentWindowStore(
              COUNTS, ArticleCounts.RETENTION, ArticleCounts.WINDOW, false);
      var stores = new LinkedHashSet<StoreBuilder<?>>();
      stores.add(Stores.keyValueStoreBuilder(articles, Serdes.String(), Serdes.ByteArray()));
      stores.add(
          Stores.windowStoreBuilder(counts, Serdes.String(), Serdes.Long()).withCachingEnabled());
      return stores;
    }
  }
}
