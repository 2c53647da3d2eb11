package dev.dateline.benchmarks.yardstick;

import dev.dateline.enrichment.language.LangidLanguageDetector;
import dev.dateline.enrichment.language.LanguageDetector;
import java.time.LocalDate;

/** Our language detection, with its guard. */
final class DatelineLanguage implements Peer {

  private final LanguageDetector detector = new LangidLanguageDetector();

  @Override
  public String name() {
    return "Dateline";
  }

  @Override
  public String stage() {
    return "language";
  }

  @Override
  public boolean isPresent() {
    return true;
  }

  @Override
  public boolean speaks(String language) {
    return true;
  }

  @Override
  public int annotate(String language, String text, LocalDate published) {
    return detector.detect(text).tag().length();
  }
}
