package dev.dateline.streams.mentions;

import dev.dateline.enrichment.Span;
import dev.dateline.schema.DateMentions;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entity;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schema.MentionArticle;
import dev.dateline.schema.MentionSentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one enriched article says of each entity, and of each day. Pure: the same article gives the
 * same records.
 */
public final class ArticleMentions {

  /**
   * A mention of an entity is shown in one place, one of a week in seven. No article of usual
   * length has a tenth of these; of a longer one, its beginning is shown.
   */
  static final int MOST_PLACES = 2_000;

  private final EnrichedArticle enriched;
  private final MentionArticle article;
  private final Map<String, EntityMentions> entities = new LinkedHashMap<>();
  private final Map<String, DateMentions> days = new LinkedHashMap<>();

  private ArticleMentions(EnrichedArticle enriched) {
    this.enriched = enriched;
    this.article = article(enriched);
    var text = enriched.getArticle().getText();
    drafts(text, beginning(Found.in(enriched)))
        .forEach(draft -> draft.finish(text, this::addTo, this::addTo));
  }

  /**
   * The mentions of an article.
   *
   * @throws IllegalArgumentException when a mention is not where the record says
   */
  public static ArticleMentions of(EnrichedArticle enriched) {
    return new ArticleMentions(enriched);
  }

  /** Mentions of entities by their ids, in order of first mention. */
  public Map<String, EntityMentions> entities() {
    return entities;
  }

  /** Mentions of dates by day or longer stretch, in order of first mention. */
  public Map<String, DateMentions> days() {
    return days;
  }

  private static List<Found> beginning(List<Found> all) {
    int places = 0;
    for (int i = 0; i < all.size(); i++) {
      places += all.get(i).places();
      if (places > MOST_PLACES) {
        return all.subList(0, i);
      }
    }
    return all;
  }

  private static List<Draft> drafts(String text, List<Found> found) {
    var drafts = new ArrayList<Draft>();
    var sentences = SentenceSpans.of(text, found.stream().map(Found::span).toList());
    Span last = null;
    int next = 0;
    for (var it : found) {
      while (next < sentences.size() && sentences.get(next).end() <= it.span().start()) {
        next++;
      }
      var span = around(it.span(), next < sentences.size() ? sentences.get(next) : it.span());
      if (!span.equals(last)) {
        drafts.add(new Draft(span));
        last = span;
      }
      drafts.get(drafts.size() - 1).add(it);
    }
    return drafts;
  }

  /** Beyond what is annotated of a very long text, where only other programs find something. */
  private static Span around(Span mention, Span sentence) {
    boolean holds = sentence.start() <= mention.start() && mention.end() <= sentence.end();
    return holds ? sentence : mention;
  }

  private void addTo(Entity entity, MentionSentence sentence) {
    entities
        .computeIfAbsent(
            entity.getId(),
            id ->
                new EntityMentions(
                    id,
                    entity.getName(),
                    entity.getType(),
                    entity.getCountry(),
                    entity.getConfidence(),
                    article,
                    new ArrayList<>(),
                    enriched.getPipelineVersion()))
        .getSentences()
        .add(sentence);
  }

  private void addTo(String day, MentionSentence sentence) {
    days.computeIfAbsent(
            day,
            key -> new DateMentions(key, article, new ArrayList<>(), enriched.getPipelineVersion()))
        .getSentences()
        .add(sentence);
  }

  private static MentionArticle article(EnrichedArticle enriched) {
    var article = enriched.getArticle();
    return new MentionArticle(
        article.getId(),
        article.getHeadline(),
        article.getPublisher(),
        article.getUrl(),
        article.getPublished(),
        enriched.getLanguage().getTag());
  }
}
