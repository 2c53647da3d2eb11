package dev.dateline.benchmarks.performance;

/** A part of the report, which can also be asked for alone. */
interface Section {

  /** What the command line calls it. */
  String name();

  /**
   * Measures, and prints its tables.
   *
   * @throws Exception whatever keeps it from measuring, which ends the report
   */
  void print(Scale scale, Page page) throws Exception;
}
