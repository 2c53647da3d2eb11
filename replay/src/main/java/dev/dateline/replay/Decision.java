package dev.dateline.replay;

/**
 * What is to become of one record.
 *
 * @param outcome what it counts as
 * @param change what is to be written
 */
record Decision(Outcome outcome, Change change) {

  static Decision nothing(Outcome outcome) {
    return new Decision(outcome, Change.NONE);
  }
}
