package dev.dateline.enrichment.dates.values;

/** A part of the day, by TIMEX3's names. */
public enum DayPart {
  /** Morning. */
  MO,
  /** Midday. */
  MI,
  /** Afternoon. */
  AF,
  /** Evening. */
  EV,
  /** Night. */
  NI,
  /** Daytime. */
  DT;

  /** An hour of the twelve-hour clock, said to be in this part of the day, on the other one. */
  public int hour(int hour) {
    boolean late = this == AF || this == EV || (this == NI && hour >= 6);
    return late && hour < 12 ? hour + 12 : this == NI && hour == 12 ? 0 : hour;
  }
}
