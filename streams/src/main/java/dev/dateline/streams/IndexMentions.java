package dev.dateline.streams;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.MentionKey;
import dev.dateline.streams.mentions.ArticleCounts;
import dev.dateline.streams.mentions.ArticleMentions;
import dev.dateline.streams.mentions.IndexedArticle;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Puts the mentions of an article in the place of those it had before: records for those it has,
 * tombstones for those it has no more. All records of a key come from the one task that reads its
 * article, so they are in the order of the article's versions.
 */
final class IndexMentions
    implements Processor<String, EnrichedArticle, MentionKey, SpecificRecord> {

  private static final List<String> PASSED_ON =
      List.of("traceparent", "tracestate", ResultHeaders.RUN);

  private ProcessorContext<MentionKey, SpecificRecord> context;
  private KeyValueStore<String, byte[]> articles;
  private ArticleCounts counts;
  private EnrichmentCounters counters;

  @Override
  public void init(ProcessorContext<MentionKey, SpecificRecord> context) {
    this.context = context;
    articles = context.getStateStore(MentionIndexTopology.ARTICLES);
    counts = new ArticleCounts(context.getStateStore(MentionIndexTopology.COUNTS));
    counters = EnrichmentCounters.in(context.appConfigs());
  }

  @Override
  public void process(Record<String, EnrichedArticle> received) {
    refuseUnusable(received);
    var article = received.withHeaders(passedOn(received.headers()));
    var before = Optional.ofNullable(articles.get(article.key())).map(IndexedArticle::of);
    var mentions = Optional.ofNullable(article.value()).map(IndexMentions::mentions);
    var now = mentions.map(it -> indexed(article, it));
    mentions.ifPresent(it -> send(article, it));
    before.ifPresent(it -> takeBack(article, it, now));
    articles.put(article.key(), now.map(IndexedArticle::toBytes).orElse(null));
    counts.replace(before, now);
    counters.countEnriched();
  }

  private static void refuseUnusable(Record<String, EnrichedArticle> article) {
    if (article.key() == null) {
      throw new UnusableRecordException("the record has no key");
    }
    if (article.value() != null && !article.key().equals(article.value().getArticle().getId())) {
      throw new UnusableRecordException(
          "the key '%s' is not the article's id '%s'"
              .formatted(article.key(), article.value().getArticle().getId()));
    }
  }

  private static ArticleMentions mentions(EnrichedArticle article) {
    try {
      return ArticleMentions.of(article);
    } catch (IllegalArgumentException e) {
      throw new UnusableRecordException(e.getMessage());
    }
  }

  /** An article whose clock ran ahead is counted now: else its hour would forget all others. */
  private IndexedArticle indexed(Record<String, EnrichedArticle> article, ArticleMentions it) {
    var publisher = article.value().getArticle().getPublisher();
    return new IndexedArticle(
        Math.min(article.timestamp(), context.currentSystemTimeMs()),
        article.value().getLanguage().getTag(),
        publisher == null ? "" : publisher,
        List.copyOf(it.entities().keySet()),
        List.copyOf(it.days().keySet()));
  }

  private void send(Record<String, EnrichedArticle> article, ArticleMentions mentions) {
    mentions
        .entities()
        .forEach((id, it) -> send(MentionIndexTopology.WRITE_ENTITIES, article, id, it));
    mentions.days().forEach((day, it) -> send(MentionIndexTopology.WRITE_DAYS, article, day, it));
  }

  private void takeBack(
      Record<String, EnrichedArticle> article,
      IndexedArticle before,
      Optional<IndexedArticle> now) {
    without(before.entities(), now.map(IndexedArticle::entities))
        .forEach(id -> send(MentionIndexTopology.WRITE_ENTITIES, article, id, null));
    without(before.days(), now.map(IndexedArticle::days))
        .forEach(day -> send(MentionIndexTopology.WRITE_DAYS, article, day, null));
  }

  private static Collection<String> without(List<String> before, Optional<List<String>> now) {
    var gone = new HashSet<>(before);
    now.ifPresent(gone::removeAll);
    return before.stream().filter(gone::contains).toList();
  }

  private void send(
      String sink, Record<String, EnrichedArticle> article, String subject, SpecificRecord value) {
    var key = new MentionKey(subject, article.key());
    context.forward(new Record<>(key, value, article.timestamp(), article.headers()), sink);
  }

  private static Headers passedOn(Headers all) {
    var headers = new RecordHeaders();
    for (var name : PASSED_ON) {
      Optional.ofNullable(all.lastHeader(name)).ifPresent(headers::add);
    }
    return headers;
  }
}
