package dev.dateline.benchmarks.performance;

import java.util.function.Predicate;

/**
 * Takes the rate of a group that reads a topic from start to end, while it is in full work: from
 * the first commit at or beyond a fifth of the articles, when joining, restoring and compiling are
 * over, to the first at or beyond nineteen twentieths, before one thread is done and idle while
 * another still works. Both ends are commits, at which what is counted and what is done are the
 * same; either is seen within 20 ms. Nothing is published meanwhile. Of a group that is done at the
 * first commit the whole is taken, joining included: a lower bound.
 */
final class Window {

  private final Broker broker;
  private final int articles;

  Window(Broker broker, int articles) {
    this.broker = broker;
    this.articles = articles;
  }

  /**
   * Waits until the group has done everything.
   *
   * @param threads tells by its name whether a thread of this process does the work
   */
  Rate measure(String group, Predicate<String> threads) {
    var start = new Look(threads);
    long first = broker.await(group, articles / 5);
    var begin = new Look(threads);
    long last = broker.await(group, articles - articles / 20);
    var rate = last > first ? begin.rate(last - first) : start.rate(last);
    broker.await(group, articles);
    return rate;
  }

  /** A moment, and the CPU taken until then. */
  private final class Look {
    private final Predicate<String> threads;
    private final long nanos = System.nanoTime();
    private final long process = Cpu.ofProcess();
    private final long serving = broker.cpu().toNanos();
    private final long working;

    Look(Predicate<String> threads) {
      this.threads = threads;
      this.working = Cpu.ofThreads(threads);
    }

    /** The rate since then. */
    Rate rate(long articles) {
      double done = (double) articles;
      double seconds = (System.nanoTime() - nanos) / 1e9;
      return new Rate(
          done / seconds,
          (Cpu.ofThreads(threads) - working) / 1e3 / done,
          (Cpu.ofProcess() - process) / 1e3 / done,
          (broker.cpu().toNanos() - serving) / 1e3 / done);
    }
  }
}
