package dev.dateline.enrichment.language;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.language.LanguageDetector.Detection;
import java.util.Optional;

/**
 * Settles the language of a text: what its source declares, when that is a valid tag, else what is
 * detected. A detector that disagrees with the source is reported, not followed.
 */
public final class LanguageStage {

  /** A detector must be this sure before its disagreement is worth a report. */
  private static final double WORTH_REPORTING = 0.8;

  private static final Annotator DECLARED = Annotator.of("declared", "1");

  private final LanguageDetector detector;

  /** A stage that asks the given detector. */
  public LanguageStage(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * The language of a text.
   *
   * @param text any text, also empty
   * @param declared what its source calls its language; ignored unless a well-formed BCP 47 tag
   */
  public LanguageAnnotation annotate(String text, Optional<String> declared) {
    Detection found = detector.detect(text);
    return declared
        .flatMap(LanguageTags::canonical)
        .map(tag -> declared(tag, found))
        .orElseGet(() -> detected(found));
  }

  /** What detects when the source declares nothing. */
  public Annotator annotator() {
    return detector.annotator();
  }

  private LanguageAnnotation detected(Detection found) {
    return new LanguageAnnotation(
        found.tag(), found.confidence(), found.mixed(), Optional.empty(), detector.annotator());
  }

  private static LanguageAnnotation declared(String tag, Detection found) {
    Optional<String> other =
        Optional.of(found.tag())
            .filter(t -> found.confidence() >= WORTH_REPORTING && !LanguageTags.agree(t, tag));
    return new LanguageAnnotation(tag, 1, found.mixed(), other, DECLARED);
  }
}
