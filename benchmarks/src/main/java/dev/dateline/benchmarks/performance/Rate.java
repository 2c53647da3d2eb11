package dev.dateline.benchmarks.performance;

/**
 * How fast a number of articles went.
 *
 * @param perSecond articles per second of the clock
 * @param micros microseconds of CPU an article, of the threads that did it
 * @param processMicros the same of the whole process, collector and compilers included
 */
record Rate(double perSecond, double micros, double processMicros) {

  /** Several of them. */
  static final class Series {
    final Figures perSecond = new Figures();
    final Figures micros = new Figures();
    final Figures processMicros = new Figures();

    void add(Rate rate) {
      perSecond.add(rate.perSecond());
      micros.add(rate.micros());
      processMicros.add(rate.processMicros());
    }
  }
}
