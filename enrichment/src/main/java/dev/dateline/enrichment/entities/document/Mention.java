package dev.dateline.enrichment.entities.document;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.text.Tokens;

/**
 * One place in a document that names something.
 *
 * @param from its first token
 * @param to one past its last token
 * @param type what kind of thing it names
 * @param confidence how sure that is, 0 to 1
 * @param decision what decided that this is a name of that type
 * @param origin first token of the mention that led to this one; its own where none did
 */
public record Mention(
    int from, int to, EntityType type, double confidence, Decision decision, int origin) {

  /** What can make a stretch of text a mention. */
  public enum Decision {
    /** The trained model. */
    MODEL,
    /** A list of names. */
    LIST,
    /** The same words, found elsewhere in the document. */
    SAME_WORDS,
    /** A person named in full elsewhere in the document. */
    FAMILY_NAME,
    /** The type that the same words have elsewhere in the document. */
    SAME_TYPE
  }

  /** A mention that stands for itself. */
  public static Mention of(
      int from, int to, EntityType type, double confidence, Decision decision) {
    return new Mention(from, to, type, confidence, decision, from);
  }

  /** This stretch with the type of another mention. */
  Mention retyped(Mention other, Decision why) {
    return new Mention(from, to, other.type, other.confidence, why, other.from);
  }

  /** Where it stands in the text. */
  public Span span(Tokens tokens) {
    return new Span(tokens.start(from), tokens.end(to - 1));
  }

  /** How many tokens it has. */
  int length() {
    return to - from;
  }
}
