package dev.dateline.enrichment;

import java.time.LocalDate;

/**
 * When a document was published (TIMEX3's document creation time), as the interval of days that the
 * evidence leaves open: one day, a month, a year.
 *
 * @param earliest first possible day
 * @param latest last possible day, inclusive, not before earliest
 */
public record DocumentDate(LocalDate earliest, LocalDate latest) {

  /** Refuses an interval that ends before it starts. */
  public DocumentDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("%s is before %s".formatted(latest, earliest));
    }
  }

  /** True when the day is known. */
  public boolean isDay() {
    return earliest.equals(latest);
  }
}
