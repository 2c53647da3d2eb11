package dev.dateline.enrichment.language;

import dev.dateline.enrichment.Annotator;

/** Tells the language of a text. Deterministic, safe for use by many threads. */
public interface LanguageDetector {

  /**
   * What the text itself says of its language.
   *
   * @param text any text, also empty or no text at all
   */
  Detection detect(String text);

  /** What this detector is. */
  Annotator annotator();

  /**
   * A detector's answer.
   *
   * @param tag BCP 47 tag; {@code und} when the text is too short, too mixed or no language
   * @param confidence calibrated probability that the tag is right, 0 to 1
   * @param mixed true when a sizeable part is in another language
   */
  record Detection(String tag, double confidence, boolean mixed) {

    /** The answer for what is no language. */
    public static final Detection NONE = new Detection(LanguageAnnotation.UNDETERMINED, 0, false);
  }
}
