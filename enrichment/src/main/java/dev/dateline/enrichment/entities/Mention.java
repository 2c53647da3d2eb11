package dev.dateline.enrichment.entities;

import java.util.Optional;

/**
 * One place in the text that names something.
 *
 * @param from its first token
 * @param to one past its last token
 * @param type what kind of thing it names
 * @param known what it names, when a list knows
 */
record Mention(int from, int to, EntityType type, Optional<Known> known) {

  /** A mention of something that no list knows. */
  static Mention of(int from, int to, EntityType type) {
    return new Mention(from, to, type, Optional.empty());
  }

  /** A mention of something that a list knows. */
  static Mention of(int from, int to, Known known) {
    return new Mention(from, to, known.type(), Optional.of(known));
  }
}
