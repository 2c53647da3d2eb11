package dev.dateline.streams;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.Explanation;
import dev.dateline.enrichment.StageObserver;
import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import java.util.List;
import java.util.Objects;

/**
 * Turns an article into an enriched one. Pure: the same article and {@link #version()} give the
 * same bytes, always and in every run. As safe for use by many threads as its enricher.
 */
public final class ArticleEnrichment {

  /** The run that is no replay. */
  public static final String LIVE = "live";

  private final Enricher enricher;
  private final String runId;
  private final MentionBudget budget;

  /**
   * An enrichment for one run, which the headers of its records name.
   *
   * @param enricher finds language, entities and dates
   * @param runId {@link #LIVE} or a replay's name
   */
  public ArticleEnrichment(Enricher enricher, String runId) {
    this(enricher, runId, MentionBudget.OF_A_RECORD);
  }

  ArticleEnrichment(Enricher enricher, String runId, MentionBudget budget) {
    this.enricher = Objects.requireNonNull(enricher, "enricher");
    this.runId = Objects.requireNonNull(runId, "runId");
    this.budget = budget;
  }

  /**
   * The article with its language, entities and dates. Whatever was found beyond {@link
   * dev.dateline.schemas.RecordLimits#ANY_RECORD} is left out, from the end of the text, and the
   * stage says {@code PARTIAL}.
   *
   * @throws OffsetViolationException when the enricher gives a stretch that is not in the text, is
   *     half a character, or overlaps another of its stage: a bug
   * @throws StackExhaustedException when a stage runs out of stack: a bug
   */
  public EnrichedArticle enrich(Article article) {
    return enrich(article, StageObserver.NONE);
  }

  /** The same, telling of each stage as it ends; the last one is {@code record}. */
  EnrichedArticle enrich(Article article, StageObserver observer) {
    var stage = new CurrentStage(observer);
    try {
      return staged(article, stage);
    } catch (StackOverflowError e) {
      // The one error that leaves the process as it was: all that it broke off was this document's.
      throw new StackExhaustedException(stage.name(), e);
    }
  }

  private EnrichedArticle staged(Article article, StageObserver observer) {
    var text = article.getText();
    var found = enricher.enrich(Documents.of(article), observer);
    observer.begins("record");
    OffsetCheck.stretches(text, found);
    var enriched = record(article, fitting(text, found));
    OffsetCheck.surfaces(enriched);
    observer.ended("record");
    return enriched;
  }

  /** Why each stage finds in the article what it finds; see {@link Enricher#explain}. */
  public List<Explanation> explain(Article article) {
    return enricher.explain(Documents.of(article));
  }

  /** Changes whenever the output for some article may. */
  public String version() {
    return enricher.version();
  }

  /** The run that the records' headers name. */
  public String runId() {
    return runId;
  }

  private Annotations fitting(String text, Annotations found) {
    return new Annotations(
        found.language(),
        budget.entities(text, found.entities()),
        budget.dates(text, found.dates()));
  }

  private EnrichedArticle record(Article article, Annotations found) {
    var text = article.getText();
    return new EnrichedArticle(
        article,
        LanguageRecords.of(found.language()),
        EntityRecords.of(text, found.entities()),
        DateRecords.of(text, found.dates()),
        Stage.provenance(found),
        version(),
        LIVE);
  }
}
