package dev.dateline.enrichment.dates.grammar;

/**
 * Reads how many: figures (with groups of thousands, decimals, halves), number words and their
 * compounds (twenty-five, two hundred), and vague amounts, which are {@code X}.
 */
final class Amounts {

  private static final int MOST_WORDS = 6;

  private Amounts() {}

  /** The amount that begins at token {@code i}; null when there is none. */
  static Amount read(Scan scan, int i) {
    return scan.isNumber(i) ? figures(scan, i) : words(scan, i);
  }

  private static Amount figures(Scan scan, int i) {
    String digits = scan.tokens().word(i);
    int value = digits.length() > 9 ? -1 : Figures.value(digits, 0, digits.length());
    if (value < 0) {
      return null;
    }
    if (isPart(scan, i, ".,")) {
      return parts(scan, i, value);
    }
    Amount scaled = scaled(scan, i + 1, value);
    return scaled != null ? scaled : Amount.of(value, i + 1);
  }

  /** 1,500 and 1.500 are thousands, 1.5 and 1,5 are one and a half. */
  private static Amount parts(Scan scan, int i, int value) {
    String part = scan.tokens().word(i + 2);
    int fraction = part.length() > 3 ? -1 : Figures.value(part, 0, part.length());
    if (fraction < 0 || isPart(scan, i + 2, ".,")) {
      return null;
    }
    if (part.length() == 3 && value > 0 && value < 1000) {
      return Amount.of(value * 1000 + fraction, i + 3);
    }
    return new Amount(Capture.value(value, value + "." + part), i + 3);
  }

  /** True when a mark and further digits follow without white space. */
  private static boolean isPart(Scan scan, int i, String marks) {
    return scan.isNumber(i + 2)
        && scan.tokens().touchesNext(i)
        && scan.tokens().touchesNext(i + 1)
        && marks.contains(scan.tokens().word(i + 1));
  }

  private static Amount scaled(Scan scan, int next, int value) {
    Found scale = number(scan, next);
    return scale != null && scale.sense().number() >= 100 && value < 1000
        ? Amount.of(value * scale.sense().number(), next + scale.tokens())
        : null;
  }

  private static Amount words(Scan scan, int i) {
    Found first = number(scan, i);
    if (first == null) {
      return null;
    }
    if (first.sense().number() < 0 || first.sense().value().contains(".")) {
      return new Amount(first.capture(), i + first.tokens());
    }
    return compound(scan, first, i + first.tokens());
  }

  private static Amount compound(Scan scan, Found first, int firstEnd) {
    int end = firstEnd;
    int total = 0;
    int last = first.sense().number();
    for (int words = 1; words < MOST_WORDS; words++) {
      int at = isHyphen(scan, end) ? end + 1 : end;
      Found next = number(scan, at);
      if (next == null || !scan.continues(at)) {
        break;
      }
      int value = next.sense().number();
      if (value >= 100 && last > 0 && last < value) {
        last *= value;
      } else if (value > 0
          && (last >= 100 || (last >= 20 && last % 10 == 0 && value < 10))
          && value < last) {
        total += last;
        last = value;
      } else {
        break;
      }
      end = at + next.tokens();
    }
    return Amount.of(total + last, end);
  }

  private static boolean isHyphen(Scan scan, int i) {
    return i > 0
        && i + 1 < scan.size()
        && scan.tokens().word(i).equals("-")
        && scan.tokens().touchesNext(i - 1)
        && scan.tokens().touchesNext(i);
  }

  private static Found number(Scan scan, int i) {
    for (Found one : scan.at(i)) {
      if (one.sense().kind() == Classes.of(Slot.N)) {
        return one;
      }
    }
    return null;
  }
}
