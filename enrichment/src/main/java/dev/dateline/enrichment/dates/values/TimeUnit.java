package dev.dateline.enrichment.dates.values;

import java.util.Locale;

/** A unit of time, with the way TIMEX3 writes lengths of it. */
public enum TimeUnit {
  /** A second. */
  SECOND("PT", "S", 1),
  /** A minute. */
  MINUTE("PT", "M", 1),
  /** An hour. */
  HOUR("PT", "H", 1),
  /** A day. */
  DAY("P", "D", 1),
  /** A Saturday with its Sunday. */
  WEEKEND("P", "WE", 1),
  /** A week, from Monday. */
  WEEK("P", "W", 1),
  /** Two weeks. */
  FORTNIGHT("P", "W", 2),
  /** A month. */
  MONTH("P", "M", 1),
  /** Three months, from January. */
  QUARTER("P", "Q", 1),
  /** Six months, from January. */
  HALF("P", "M", 6),
  /** A year. */
  YEAR("P", "Y", 1),
  /** Ten years, from one that ends in 0. */
  DECADE("P", "Y", 10),
  /** A hundred years. */
  CENTURY("P", "Y", 100),
  /** A thousand years. */
  MILLENNIUM("P", "Y", 1000);

  private final String prefix;
  private final String suffix;
  private final int multiple;

  TimeUnit(String prefix, String suffix, int multiple) {
    this.prefix = prefix;
    this.suffix = suffix;
    this.multiple = multiple;
  }

  /**
   * The unit of that lower-case name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static TimeUnit of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** True for units shorter than a day. */
  public boolean isClock() {
    return prefix.equals("PT");
  }

  /**
   * The TIMEX3 value of a length.
   *
   * @param amount a whole or decimal number, or {@code X}
   */
  public String length(String amount) {
    if (amount.equals("X")) {
      return prefix + "X" + suffix;
    }
    return amount.contains(".")
        ? decimals(Double.parseDouble(amount))
        : prefix + times(amount) + suffix;
  }

  private String times(String amount) {
    return Long.toString(Long.parseLong(amount) * multiple);
  }

  /** Halves become the next smaller unit where that is exact. */
  private String decimals(double amount) {
    double all = amount * multiple;
    if (all == Math.rint(all)) {
      return prefix + (long) all + suffix;
    }
    return switch (this) {
      case HOUR -> hours(all);
      case YEAR ->
          all < 1 && all * 12 == Math.rint(all * 12)
              ? MONTH.length("" + (long) (all * 12))
              : plain(all);
      case DAY ->
          all < 1 && all * 24 == Math.rint(all * 24)
              ? HOUR.length("" + (long) (all * 24))
              : plain(all);
      default -> plain(all);
    };
  }

  private static String hours(double hours) {
    long minutes = Math.round((hours - Math.floor(hours)) * 60);
    return "PT" + (hours >= 1 ? (long) hours + "H" : "") + minutes + "M";
  }

  private String plain(double amount) {
    return prefix + new java.math.BigDecimal(Double.toString(amount)).toPlainString() + suffix;
  }
}
