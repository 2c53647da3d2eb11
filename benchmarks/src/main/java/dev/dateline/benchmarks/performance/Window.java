package dev.dateline.benchmarks.performance;

import java.util.function.Predicate;

/**
 * Takes the rate of a group that reads a topic from start to end, while it is in full work: from
 * the first commit at or beyond a fifth of the articles, when joining, restoring and compiling are
 * over, to the first at or beyond nineteen twentieths, before one thread is done and idle while
 * another still works. Both ends are commits, at which what is counted and what is done are the
 * same; either is seen within 20 ms. Nothing is published meanwhile.
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
    long first = broker.await(group, articles / 5);
    long begin = System.nanoTime();
    long process = Cpu.ofProcess();
    long working = Cpu.ofThreads(threads);
    double done = broker.await(group, articles - articles / 20) - first;
    double seconds = (System.nanoTime() - begin) / 1e9;
    var rate =
        new Rate(
            done / seconds,
            (Cpu.ofThreads(threads) - working) / 1e3 / done,
            (Cpu.ofProcess() - process) / 1e3 / done);
    broker.await(group, articles);
    return rate;
  }
}
