package dev.dateline.streams.mentions;

import dev.dateline.enrichment.Span;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entity;
import dev.dateline.schema.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A mention in the text of an article, of an entity or of a time. */
sealed interface Found {

  /** Where it stands. */
  Span span();

  /** In how many records it is shown. */
  int places();

  /** Of an entity. */
  record OfEntity(Entity entity, Mention mention, Span span) implements Found {
    @Override
    public int places() {
      return 1;
    }
  }

  /** Of a time, with the keys of its days. */
  record OfDate(DateMention date, Set<String> days, Span span) implements Found {
    @Override
    public int places() {
      return days.size();
    }
  }

  /**
   * All that was found, in the order of the text.
   *
   * @throws IllegalArgumentException when one is not where it says, which no record of ours has
   */
  static List<Found> in(EnrichedArticle enriched) {
    var text = enriched.getArticle().getText();
    var all = new ArrayList<Found>();
    for (var entity : enriched.getEntities().getItems()) {
      for (var it : entity.getMentions()) {
        var span = checked(text, it.getStart(), it.getEnd(), it.getSurface());
        all.add(new OfEntity(entity, it, span));
      }
    }
    for (var date : enriched.getDates().getItems()) {
      var span = checked(text, date.getStart(), date.getEnd(), date.getSurface());
      all.add(new OfDate(date, DayKeys.of(date), span));
    }
    all.sort(Comparator.comparing(Found::span));
    return all;
  }

  private static Span checked(String text, int start, int end, String surface) {
    boolean isThere =
        start >= 0
            && end > start
            && end - start == surface.length()
            && text.startsWith(surface, start);
    if (!isThere) {
      throw new IllegalArgumentException(
          "the text from %d to %d is not '%s'".formatted(start, end, surface));
    }
    return new Span(start, end);
  }
}
