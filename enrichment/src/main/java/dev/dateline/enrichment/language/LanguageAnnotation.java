package dev.dateline.enrichment.language;

import dev.dateline.enrichment.Annotator;
import java.util.Optional;

/**
 * The language of a text.
 *
 * @param tag BCP 47 tag; {@code und} when it cannot be told
 * @param confidence calibrated probability that the tag is right, 0 to 1
 * @param mixed true when a sizeable part is in another language
 * @param detected what detection says when a declared language was used and detection disagrees
 * @param annotator what decided
 */
public record LanguageAnnotation(
    String tag, double confidence, boolean mixed, Optional<String> detected, Annotator annotator) {

  /** The tag of a language that cannot be told. */
  public static final String UNDETERMINED = "und";
}
