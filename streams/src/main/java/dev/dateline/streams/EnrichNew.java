package dev.dateline.streams;

import dev.dateline.schema.Article;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Enriches each article that was not enriched before, by this version, with this content. */
final class EnrichNew extends ContextualFixedKeyProcessor<String, Article, EnrichedText> {

  private final ArticleEnrichment enrichment;
  private KeyValueStore<String, byte[]> fingerprints;
  private EnrichmentCounters counters;

  EnrichNew(ArticleEnrichment enrichment) {
    this.enrichment = enrichment;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, EnrichedText> context) {
    super.init(context);
    fingerprints = context.getStateStore(EnrichmentTopology.FINGERPRINTS);
    counters = EnrichmentCounters.in(context.appConfigs());
  }

  @Override
  public void process(FixedKeyRecord<String, Article> article) {
    refuseUnusable(article.key(), article.value());
    var fingerprint = ArticleFingerprint.of(article.value(), enrichment.version(), offset());
    if (fingerprint.isKnown(fingerprints.get(article.key()))) {
      counters.countUnchanged();
      return;
    }
    var watch = new StageWatch(counters.observer());
    var enriched = EnrichedText.of(enrichment.enrich(article.value(), watch));
    fingerprints.put(article.key(), fingerprint.toBytes());
    context().forward(article.withValue(enriched));
    counters.countEnriched();
    watch.enriched(enriched.article());
  }

  private long offset() {
    return context().recordMetadata().map(RecordMetadata::offset).orElse(-1L);
  }

  /** Refuses what is no article we can enrich, whatever we do. */
  static void refuseUnusable(String key, Article article) {
    if (key == null) {
      throw new UnusableRecordException("the record has no key");
    }
    if (article == null) {
      throw new UnusableRecordException("the record has no value; articles are never deleted");
    }
    if (!key.equals(article.getId())) {
      throw new UnusableRecordException(
          "the key '%s' is not the article's id '%s'".formatted(key, article.getId()));
    }
    if (article.getText().isBlank()) {
      throw new UnusableRecordException("the article has no text");
    }
  }
}
