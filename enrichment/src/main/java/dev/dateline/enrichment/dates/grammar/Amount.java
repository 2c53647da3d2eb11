package dev.dateline.enrichment.dates.grammar;

/**
 * How many, as a text says it.
 *
 * @param capture the number
 * @param end one past its last token
 */
record Amount(Capture capture, int end) {

  static Amount of(int number, int end) {
    return new Amount(Capture.figures(number), end);
  }
}
