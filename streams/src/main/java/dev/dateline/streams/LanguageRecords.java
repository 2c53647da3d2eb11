package dev.dateline.streams;

import dev.dateline.enrichment.language.LanguageAnnotation;
import dev.dateline.schema.Language;
import dev.dateline.schema.StageStatus;

/** A language as its record. */
final class LanguageRecords {

  private LanguageRecords() {}

  static Language of(LanguageAnnotation found) {
    return new Language(
        StageStatus.DONE,
        found.tag(),
        found.confidence(),
        found.mixed(),
        found.detected().orElse(null));
  }
}
