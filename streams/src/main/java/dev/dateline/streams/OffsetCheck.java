package dev.dateline.streams;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.schema.EnrichedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The promise of every record: each stretch lies inside the text, is made of whole characters,
 * overlaps no other of its stage, and slices to its surface. Entities and dates may overlap.
 */
final class OffsetCheck {

  private OffsetCheck() {}

  /** Checks what the enricher gave, before anything is cut out of the text with it. */
  static void stretches(String text, Annotations found) {
    var entities = new ArrayList<Span>();
    for (var entity : found.entities().items()) {
      inOrder(Stage.ENTITIES, entity.mentions());
      entities.addAll(entity.mentions());
    }
    entities.sort(Comparator.naturalOrder());
    check(Stage.ENTITIES, text, entities);
    check(Stage.DATES, text, found.dates().items().stream().map(DateMention::span).toList());
  }

  /** Checks the finished record, as its readers will. */
  static void surfaces(EnrichedArticle enriched) {
    var text = enriched.getArticle().getText();
    for (var entity : enriched.getEntities().getItems()) {
      for (var mention : entity.getMentions()) {
        surface(text, mention.getStart(), mention.getEnd(), mention.getSurface());
      }
    }
    for (var date : enriched.getDates().getItems()) {
      surface(text, date.getStart(), date.getEnd(), date.getSurface());
    }
  }

  private static void surface(String text, int start, int end, String surface) {
    if (!text.substring(start, end).equals(surface)) {
      throw new OffsetViolationException(
          "the text from %d to %d is not '%s'".formatted(start, end, surface));
    }
  }

  private static void check(Stage stage, String text, List<Span> spans) {
    spans.forEach(span -> inside(stage, text, span));
    inOrder(stage, spans);
  }

  private static void inside(Stage stage, String text, Span span) {
    if (span.end() > text.length()) {
      throw violation(stage, span, "ends after the text, of length " + text.length());
    }
    if (splitsPair(text, span.start()) || splitsPair(text, span.end())) {
      throw violation(stage, span, "cuts a character in two");
    }
  }

  private static void inOrder(Stage stage, List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw violation(stage, spans.get(i), "starts before an end: " + spans.get(i - 1));
      }
    }
  }

  /** A surrogate pair cut in two is not text: it would not survive the way to a reader. */
  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static OffsetViolationException violation(Stage stage, Span span, String problem) {
    return new OffsetViolationException("%s: %s %s".formatted(stage.title(), span, problem));
  }
}
