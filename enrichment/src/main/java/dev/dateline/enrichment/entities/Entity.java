package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Span;
import java.util.List;
import java.util.Optional;

/**
 * A person, organisation or place with every mention of it in a document.
 *
 * @param id stable: the same thing has the same id in every document
 * @param name the fullest name the document gives it
 * @param type what kind of thing it is
 * @param country ISO 3166-1 alpha-2 code of the country a place is or lies in, when known
 * @param confidence how probable the surest of its mentions is, 0 to 1
 * @param mentions where the text names it, in order, not overlapping, never empty
 */
public record Entity(
    String id,
    String name,
    EntityType type,
    Optional<String> country,
    double confidence,
    List<Span> mentions) {

  /** Keeps the mentions from changing. */
  public Entity {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an entity without a mention: " + id);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence from 0 to 1, got " + confidence);
    }
  }

  /** This entity with fewer mentions. */
  public Entity with(List<Span> fewer) {
    return new Entity(id, name, type, country, confidence, fewer);
  }
}
