package dev.dateline.streams;

import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import java.util.regex.Pattern;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Enriches each article that was not enriched before, by this version, with this content. One that
 * was a dead letter is passed over when a newer version of it has been enriched meanwhile.
 */
final class EnrichNew extends ContextualFixedKeyProcessor<String, Article, EnrichedText> {

  private final ArticleEnrichment enrichment;
  private KeyValueStore<String, byte[]> fingerprints;
  private EnrichmentCounters counters;
  private InHand inHand;
  private IdleCommit commit;

  EnrichNew(ArticleEnrichment enrichment) {
    this.enrichment = enrichment;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, EnrichedText> context) {
    super.init(context);
    fingerprints = context.getStateStore(EnrichmentTopology.FINGERPRINTS);
    counters = EnrichmentCounters.in(context.appConfigs());
    inHand = InHand.in(context.appConfigs());
    commit = IdleCommit.in(context);
  }

  @Override
  public void process(FixedKeyRecord<String, Article> article) {
    commit.done();
    refuseUnusable(article.key(), article.value());
    var fingerprint = fingerprint(article);
    var before = fingerprints.get(article.key());
    if (fingerprint.isKnown(before) || fingerprint.isOutdated(before)) {
      counters.countUnchanged();
      return;
    }
    var watch = inHand.watch(counters.observer());
    var enriched =
        inHand.work(
            context().recordMetadata().orElseThrow(),
            () -> EnrichedText.of(enrichment.enrich(article.value(), watch)));
    fingerprints.put(article.key(), fingerprint.toBytes());
    context().forward(article.withValue(enriched));
    counters.countEnriched();
    watch.enriched(enriched.article());
  }

  private ArticleFingerprint fingerprint(FixedKeyRecord<String, Article> article) {
    long offset = context().recordMetadata().map(RecordMetadata::offset).orElse(-1L);
    long first = context().recordMetadata().map(at -> firstOffset(article, at)).orElse(offset);
    return ArticleFingerprint.of(article.value(), enrichment.version(), offset, first);
  }

  /** Offsets of another partition, as before a topic was made anew, cannot be compared. */
  private static long firstOffset(FixedKeyRecord<String, Article> article, RecordMetadata at) {
    var partition = at.topic() + "/" + at.partition() + "/";
    return HeaderText.of(article.headers(), DeadLetterHeaders.FIRST_PLACE)
        .filter(place -> place.matches(Pattern.quote(partition) + "\\d{1,18}"))
        .map(place -> Long.parseLong(place.substring(partition.length())))
        .orElse(at.offset());
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
    refuseBackwards(article.getPublished());
  }

  private static void refuseBackwards(PublicationDate published) {
    if (published != null && published.getLatest().isBefore(published.getEarliest())) {
      throw new UnusableRecordException(
          "the publication date '%s' ends on %s, before it begins on %s"
              .formatted(published.getValue(), published.getLatest(), published.getEarliest()));
    }
  }
}
