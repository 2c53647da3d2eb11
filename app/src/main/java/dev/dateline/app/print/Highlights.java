package dev.dateline.app.print;

import dev.dateline.app.print.Palette.Style;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entity;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.MentionSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The stretches of an article's text that stand out, in order, none overlapping another. */
final class Highlights {

  private Highlights() {}

  /**
   * One of them.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   * @param style what it is
   * @param note what is known of it, such as a date's value; empty for nothing
   */
  record Highlight(int start, int end, Style style, String note) {

    /** Writes its text so that it stands out in that palette. */
    void writeTo(StyledText out, String surface, Palette palette) {
      boolean date = style == Style.DATE;
      if (palette == Palette.PLAIN) {
        var told = note.isEmpty() ? "" : (date ? " = " : " ") + note;
        out.append("[" + surface + told + "]", style);
      } else {
        out.append(surface, style);
        out.append(date && !note.isEmpty() ? " (" + note + ")" : "", Style.QUIET);
      }
    }
  }

  /** Where an entity and a date overlap, the one that starts first is shown. */
  static List<Highlight> of(EnrichedArticle article) {
    int length = article.getArticle().getText().length();
    return of(article.getEntities().getItems(), article.getDates().getItems(), 0, length);
  }

  /** The same in a sentence. */
  static List<Highlight> of(MentionSentence sentence) {
    return of(sentence.getEntities(), sentence.getDates(), sentence.getStart(), sentence.getEnd());
  }

  private static List<Highlight> of(
      List<Entity> entities, List<DateMention> dates, int start, int end) {
    var all = new ArrayList<Highlight>();
    dates.forEach(date -> all.add(of(date)));
    for (var entity : entities) {
      var style = style(entity.getType());
      for (var mention : entity.getMentions()) {
        all.add(new Highlight(mention.getStart(), mention.getEnd(), style, style.label()));
      }
    }
    all.removeIf(at -> at.start() < start || at.end() <= at.start() || at.end() > end);
    all.sort(Comparator.comparingInt(Highlight::start));
    return apart(all);
  }

  private static Highlight of(DateMention date) {
    var says = date.getSurface().strip().toUpperCase(Locale.ROOT).equals(date.getValue());
    return new Highlight(date.getStart(), date.getEnd(), Style.DATE, says ? "" : date.getValue());
  }

  private static List<Highlight> apart(List<Highlight> sorted) {
    var result = new ArrayList<Highlight>();
    int end = 0;
    for (var next : sorted) {
      if (next.start() >= end) {
        result.add(next);
        end = next.end();
      }
    }
    return result;
  }

  static Style style(EntityType type) {
    return switch (type) {
      case PERSON -> Style.PERSON;
      case ORGANIZATION -> Style.ORGANIZATION;
      case LOCATION -> Style.LOCATION;
      case UNKNOWN -> Style.QUIET;
    };
  }
}
