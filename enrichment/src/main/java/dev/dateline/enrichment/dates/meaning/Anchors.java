package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.dates.values.Stamp;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The first and the last day that "now" can be.
 *
 * @param first first possible day
 * @param last last possible day
 */
record Anchors(LocalDate first, LocalDate last) {

  /**
   * Nothing is known. Two days so unlike each other that a value on which both agree cannot depend
   * on the day.
   */
  static final Anchors OPEN = new Anchors(LocalDate.of(1804, 2, 10), LocalDate.of(3395, 7, 27));

  static Anchors of(Optional<DocumentDate> published) {
    return published.map(date -> new Anchors(date.earliest(), date.latest())).orElse(OPEN);
  }

  static Anchors of(Stamp stamp) {
    return new Anchors(stamp.earliest(), stamp.latest());
  }

  boolean open() {
    return equals(OPEN);
  }
}
