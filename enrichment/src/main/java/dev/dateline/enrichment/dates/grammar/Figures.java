package dev.dateline.enrichment.dates.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Ways in which a value is written in figures, in digits of any script. */
public enum Figures {
  /** A day of the month, one or two digits. */
  DAY("day", Slot.DAY, 1, 2, 1, 31),
  /** A day of the month, two digits. */
  DD("dd", Slot.DAY, 2, 2, 1, 31),
  /** A month, one or two digits. */
  M("m", Slot.MONTH, 1, 2, 1, 12),
  /** A month, two digits. */
  MM("mm", Slot.MONTH, 2, 2, 1, 12),
  /** A year, four digits. */
  YEAR("year", Slot.YEAR, 4, 4, 1000, 2199),
  /** A year that needs no word beside it to be taken for one. */
  RECENT_YEAR("recentyear", Slot.YEAR, 4, 4, 1900, 2049),
  /** A year, two digits. */
  YY("yy", Slot.YY, 2, 2, 0, 99),
  /** An hour, one or two digits. */
  HOUR("hour", Slot.HOUR, 1, 2, 0, 24),
  /** A minute, two digits. */
  MINUTE("minute", Slot.MINUTE, 2, 2, 0, 59),
  /** A second, two digits. */
  SECOND("second", Slot.SECOND, 2, 2, 0, 59),
  /** An amount, see {@link Amounts}. */
  N("n", Slot.N, 1, 9, 0, 999_999_999),
  /** Digits with a mark that makes them an ordinal. */
  ORDINAL("ordinal", Slot.ORDINAL, 1, 3, 1, 100),
  /** A century in figures with such a mark. */
  CENTURY("century", Slot.CENTURY, 1, 2, 1, 21),
  /** The tens of a decade, two digits. */
  DECADE("decade", Slot.DECADE, 2, 2, 0, 90),
  /** The first year of a decade. */
  DECADE_YEAR("decadeyear", Slot.DECADEYEAR, 4, 4, 1000, 2190);

  private static final Map<String, Figures> NAMES = new HashMap<>();

  static {
    for (Figures figures : values()) {
      NAMES.put(figures.keyword, figures);
    }
  }

  private final String keyword;
  private final Slot slot;
  private final int leastDigits;
  private final int mostDigits;
  private final int least;
  private final int most;

  Figures(String keyword, Slot slot, int leastDigits, int mostDigits, int least, int most) {
    this.keyword = keyword;
    this.slot = slot;
    this.leastDigits = leastDigits;
    this.mostDigits = mostDigits;
    this.least = least;
    this.most = most;
  }

  /** The slot that is filled. */
  public Slot slot() {
    return slot;
  }

  /** The way of writing that a resource file calls so. */
  public static Optional<Figures> named(String keyword) {
    return Optional.ofNullable(NAMES.get(keyword));
  }

  /** True when a mark must follow the digits. */
  boolean marked() {
    return this == ORDINAL || this == CENTURY;
  }

  /** The value, or -1 when these digits are not written or sized so. */
  int read(String text, int start, int end) {
    int digits = end - start;
    if (digits < leastDigits || digits > mostDigits) {
      return -1;
    }
    int value = value(text, start, end);
    boolean whole = !(this == DECADE || this == DECADE_YEAR) || value % 10 == 0;
    return value >= least && value <= most && whole ? value : -1;
  }

  /** The value of decimal digits of any script of the basic plane; -1 for any other. */
  static int value(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
