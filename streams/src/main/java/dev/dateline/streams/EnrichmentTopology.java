package dev.dateline.streams;

import dev.dateline.schema.Article;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Articles in; enriched articles and one projection per enrichment out. Describes the flow only: no
 * I/O, no clock, no settings. The key, the article's id, never changes, so the order per article is
 * kept and nothing is repartitioned.
 */
public final class EnrichmentTopology {

  /** The state: article id to the fingerprint of what was enriched last. */
  static final String FINGERPRINTS = "fingerprints";

  private final Topics topics;
  private final String run;

  private EnrichmentTopology(Topics topics, String run) {
    this.topics = topics;
    this.run = run;
  }

  /** The topic in which Kafka keeps what enrichers with that application id have enriched. */
  public static String changelog(String applicationId) {
    return applicationId + "-" + FINGERPRINTS + "-changelog";
  }

  /**
   * The flow from the article topic to the four topics of results.
   *
   * @param topics where articles come from and results go to
   * @param enrichment what is done to each article; shared by all stream threads
   */
  public static Topology build(Topics topics, ArticleEnrichment enrichment) {
    return new EnrichmentTopology(topics, enrichment.runId())
        .through(() -> new EnrichNew(enrichment), true);
  }

  /**
   * The same flow for a part of the past: chosen articles are enriched, all others left alone.
   *
   * @param topics where articles come from, and the run's own topics; see {@link Topics#into}
   * @param enrichment what is done to each article; names the run
   * @param choice which articles
   * @param projections whether the topics of single enrichments are written too
   */
  public static Topology replay(
      Topics topics, ArticleEnrichment enrichment, Choice choice, boolean projections) {
    return new EnrichmentTopology(topics, enrichment.runId())
        .through(() -> new EnrichChosen(enrichment, choice), projections);
  }

  private Topology through(
      Supplier<FixedKeyProcessor<String, Article, EnrichedText>> enricher, boolean projections) {
    var builder = new StreamsBuilder(strictNaming());
    var enriched =
        builder.stream(topics.articles().name(), from(topics.articles()))
            .processValues(new Enrich(enricher), Named.as("enrich"));
    send(enriched, "enriched", EnrichedText::article, topics.enriched());
    if (projections) {
      send(enriched, "language", EnrichedText::language, topics.language());
      send(enriched, "entities", EnrichedText::entities, topics.entities());
      send(enriched, "dates", EnrichedText::dates, topics.dates());
    }
    return builder.build();
  }

  private static <K, V> Consumed<K, V> from(Topic<K, V> topic) {
    return Consumed.with(topic.keys(), topic.values())
        .withTimestampExtractor(new IngestionTime())
        .withName("read-articles");
  }

  private <V> void send(
      KStream<String, EnrichedText> enriched,
      String what,
      Function<EnrichedText, V> part,
      Topic<String, V> topic) {
    enriched
        .processValues(() -> new Envelope<>(what, run, part), Named.as("wrap-" + what))
        .to(topic.name(), Produced.with(topic.keys(), topic.values()).withName("write-" + what));
  }

  /** Makes the builder refuse a store or internal topic that we did not name. */
  private static TopologyConfig strictNaming() {
    return new TopologyConfig(
        new StreamsConfig(
            Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "replaced-by-the-runner",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "replaced:1",
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true)));
  }

  /**
   * Brings the enriching node together with its store. A replay remembers nothing in it; but only
   * with a store on disk does Kafka Streams keep its process id there too, by which a process that
   * was killed is fenced at once by its successor, and not when its transaction times out.
   */
  private record Enrich(Supplier<FixedKeyProcessor<String, Article, EnrichedText>> enricher)
      implements FixedKeyProcessorSupplier<String, Article, EnrichedText> {

    @Override
    public FixedKeyProcessor<String, Article, EnrichedText> get() {
      return enricher.get();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      var store = Stores.persistentKeyValueStore(FINGERPRINTS);
      return Set.of(Stores.keyValueStoreBuilder(store, Serdes.String(), Serdes.ByteArray()));
    }
  }
}
