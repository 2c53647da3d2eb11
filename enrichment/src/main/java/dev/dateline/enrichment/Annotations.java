package dev.dateline.enrichment;

import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.enrichment.language.LanguageAnnotation;
import java.util.List;

/**
 * Everything found in one document. Every span in it lies inside the text and slices to its
 * surface.
 *
 * @param language what language the text is in
 * @param entities people, organisations and places, in order of first mention
 * @param dates time expressions, in text order
 */
public record Annotations(
    LanguageAnnotation language, Found<Entity> entities, Found<DateMention> dates) {

  /**
   * What one stage found and what made it.
   *
   * @param status how the stage ended
   * @param items what it found; without the language, only what lists are sure of
   * @param annotator what made the items
   */
  public record Found<T>(Status status, List<T> items, Annotator annotator) {

    /** Keeps the items from changing. */
    public Found {
      items = List.copyOf(items);
    }
  }
}
