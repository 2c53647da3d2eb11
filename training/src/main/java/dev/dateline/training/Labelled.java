package dev.dateline.training;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.EntityType;
import java.util.List;

/**
 * A text with the names in it.
 *
 * @param source where it comes from, for example {@code wikinews}; texts of one source that follow
 *     each other may be parts of one article
 * @param id unique within its corpus
 * @param text the text
 * @param names its names, in order, not overlapping
 */
public record Labelled(String source, String id, String text, List<Name> names) {

  /**
   * A name.
   *
   * @param span where it stands
   * @param type what it names
   */
  public record Name(Span span, EntityType type) {}

  /** Keeps the names from changing. */
  public Labelled {
    names = List.copyOf(names);
  }
}
