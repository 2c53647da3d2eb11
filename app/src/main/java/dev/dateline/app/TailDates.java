package dev.dateline.app;

import dev.dateline.replay.Criteria;
import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;

/** Which articles {@code tail} prints by their own dates. */
final class TailDates {

  private static final Set<String> NO_BOUND = Set.of("earliest", "latest");

  private final Criteria range;

  private TailDates(Criteria range) {
    this.range = range;
  }

  /**
   * The articles of a range of dates; all of them unless it is asked {@code by} those.
   *
   * @param until may be null
   * @throws IllegalArgumentException when one of them is no moment, or none is between them
   */
  static TailDates of(Criteria.By by, String from, String until, Instant now) {
    if (by == Criteria.By.INGESTED) {
      return new TailDates(Criteria.EVERYTHING);
    }
    var first =
        Optional.of(from)
            .filter(text -> !NO_BOUND.contains(text.strip().toLowerCase(Locale.ROOT)))
            .map(text -> Moments.read("--from", text, now, "earliest"));
    var end = Optional.ofNullable(until).map(text -> Moments.read("--until", text, now));
    return new TailDates(Criteria.range(by, first, end, false));
  }

  boolean accepts(IndexedRecord record) {
    var article = record instanceof EnrichedArticle enriched ? enriched.getArticle() : record;
    return !(article instanceof Article it) || range.covers(it.getPublished(), it.getIngestedAt());
  }
}
