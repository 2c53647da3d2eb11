package dev.dateline.benchmarks.performance;

/**
 * How fast a number of articles went.
 *
 * @param perSecond articles per second of the clock
 * @param micros microseconds of CPU an article, of the threads that did it
 * @param processMicros the same of the whole process, collector and compilers included
 * @param brokerMicros the same of the broker's process; 0 where there is none or nobody asked
 */
record Rate(double perSecond, double micros, double processMicros, double brokerMicros) {

  /** A rate without a broker's part. */
  Rate(double perSecond, double micros, double processMicros) {
    this(perSecond, micros, processMicros, 0);
  }

  /** Several of them. */
  static final class Series {
    final Figures perSecond = new Figures();
    final Figures micros = new Figures();
    final Figures processMicros = new Figures();
    final Figures brokerMicros = new Figures();

    void add(Rate rate) {
      perSecond.add(rate.perSecond());
      micros.add(rate.micros());
      processMicros.add(rate.processMicros());
      brokerMicros.add(rate.brokerMicros());
    }
  }
}
