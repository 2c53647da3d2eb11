package dev.dateline.streams;

import dev.dateline.schema.Article;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Enriches the articles that a replay is about, each whenever it is read. */
final class EnrichChosen extends ContextualFixedKeyProcessor<String, Article, EnrichedText> {

  private final ArticleEnrichment enrichment;
  private final Choice choice;
  private EnrichmentCounters counters;
  private InHand inHand;

  EnrichChosen(ArticleEnrichment enrichment, Choice choice) {
    this.enrichment = enrichment;
    this.choice = choice;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, EnrichedText> context) {
    super.init(context);
    counters = EnrichmentCounters.in(context.appConfigs());
    inHand = InHand.in(context.appConfigs());
  }

  @Override
  public void process(FixedKeyRecord<String, Article> article) {
    var place = context().recordMetadata().orElseThrow();
    if (choice.endsWith(place.partition(), place.offset())) {
      context().commit();
    }
    if (choice.includes(place.partition(), place.offset())) {
      enrich(article, place);
    }
  }

  private void enrich(FixedKeyRecord<String, Article> article, RecordMetadata place) {
    EnrichNew.refuseUnusable(article.key(), article.value());
    var watch = inHand.watch(EnrichmentObserver.NONE);
    var enriched =
        inHand.work(place, () -> EnrichedText.of(enrichment.enrich(article.value(), watch)));
    context().forward(article.withValue(enriched));
    counters.countEnriched();
  }
}
