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

  EnrichChosen(ArticleEnrichment enrichment, Choice choice) {
    this.enrichment = enrichment;
    this.choice = choice;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, EnrichedText> context) {
    super.init(context);
    counters = EnrichmentCounters.in(context.appConfigs());
  }

  @Override
  public void process(FixedKeyRecord<String, Article> article) {
    if (context().recordMetadata().filter(this::isChosen).isEmpty()) {
      return;
    }
    EnrichNew.refuseUnusable(article.key(), article.value());
    context().forward(article.withValue(EnrichedText.of(enrichment.enrich(article.value()))));
    counters.countEnriched();
  }

  private boolean isChosen(RecordMetadata record) {
    return choice.includes(record.partition(), record.offset());
  }
}
