package dev.dateline.streams;

import dev.dateline.schema.Article;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  private final ArticleEnrichment enrichment;

  private EnrichmentTopology(Topics topics, ArticleEnrichment enrichment) {
    this.topics = topics;
    this.enrichment = enrichment;
  }

  /**
   * The flow from the article topic to the four topics of results.
   *
   * @param topics where articles come from and results go to
   * @param enrichment what is done to each article; shared by all stream threads
   */
  public static Topology build(Topics topics, ArticleEnrichment enrichment) {
    var builder = new StreamsBuilder(strictNaming());
    var flow = new EnrichmentTopology(topics, enrichment);
    flow.write(flow.enriched(flow.articles(builder)), true);
    return builder.build();
  }

  /**
   * The same flow for a part of the past: only chosen articles reach the enricher.
   *
   * @param topics where articles come from, and the run's own topics; see {@link Topics#into}
   * @param enrichment what is done to each article; names the run
   * @param choice which articles
   * @param projections whether the topics of single enrichments are written too
   */
  public static Topology replay(
      Topics topics, ArticleEnrichment enrichment, Choice choice, boolean projections) {
    var builder = new StreamsBuilder(strictNaming());
    var flow = new EnrichmentTopology(topics, enrichment);
    var chosen = flow.articles(builder).processValues(() -> new Choose(choice), Named.as("choose"));
    flow.write(flow.enriched(chosen), projections);
    return builder.build();
  }

  private KStream<String, Article> articles(StreamsBuilder builder) {
    return builder.stream(topics.articles().name(), from(topics.articles()));
  }

  private KStream<String, EnrichedText> enriched(KStream<String, Article> articles) {
    return articles.processValues(new Enrich(enrichment), Named.as("enrich"));
  }

  private void write(KStream<String, EnrichedText> enriched, boolean projections) {
    send(enriched, "enriched", EnrichedText::article, topics.enriched());
    if (projections) {
      send(enriched, "language", EnrichedText::language, topics.language());
      send(enriched, "entities", EnrichedText::entities, topics.entities());
      send(enriched, "dates", EnrichedText::dates, topics.dates());
    }
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
        .processValues(
            () -> new Envelope<>(what, enrichment.runId(), part), Named.as("wrap-" + what))
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

  /** Brings the enriching node together with its store. */
  private record Enrich(ArticleEnrichment enrichment)
      implements FixedKeyProcessorSupplier<String, Article, EnrichedText> {

    @Override
    public FixedKeyProcessor<String, Article, EnrichedText> get() {
      return new EnrichNew(enrichment);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      var store = Stores.persistentKeyValueStore(FINGERPRINTS);
      return Set.of(Stores.keyValueStoreBuilder(store, Serdes.String(), Serdes.ByteArray()));
    }
  }
}
