package dev.dateline.enrichment.language;

import dev.dateline.enrichment.Annotator;
import java.util.Optional;

/**
 * Names one of 97 languages with langid-java's model, behind a guard: only letters that somebody
 * wrote are asked about, noise is answered {@code und}, and the confidence is calibrated.
 *
 * <p>Holds no state: one detector serves any number of threads. The time a text takes is bounded,
 * however long it is.
 */
public final class LangidLanguageDetector implements LanguageDetector {

  /** Changes whenever some text may get another answer. */
  private static final String VERSION = "1.0.0+1";

  private final LangidModel model = LangidModel.get();

  /** A detector over the shared model, which the first one loads. */
  public LangidLanguageDetector() {}

  @Override
  public Detection detect(String text) {
    CleanText clean = Excerpt.of(text);
    var letters = new Letters(clean);
    return letters.speak() ? detect(clean, letters) : Detection.NONE;
  }

  private Detection detect(CleanText clean, Letters letters) {
    var votes = new Votes(model, clean);
    double confidence = Calibration.confidence(votes);
    if (confidence < Calibration.LEAST
        || !ScriptOfLanguage.fits(votes.language(), letters.script())) {
      return Detection.NONE;
    }
    return new Detection(LanguageTags.ofModel(votes.language()), confidence, votes.mixed());
  }

  @Override
  public Annotator annotator() {
    return new Annotator(
        "langid-java", VERSION, Optional.of(LangidModel.RESOURCE), Optional.of(model.sha256()));
  }
}
