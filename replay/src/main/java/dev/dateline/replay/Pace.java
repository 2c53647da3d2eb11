package dev.dateline.replay;

import dev.dateline.streams.Choice;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds back what is chosen to so many articles per second in this process, evenly: who comes too
 * early waits.
 */
final class Pace implements Choice {

  private final Choice choice;
  private final long gapNs;
  private long next = System.nanoTime();

  /**
   * @param choice what is chosen
   * @param rate articles per second, at least 1
   */
  Pace(Choice choice, int rate) {
    this.choice = choice;
    this.gapNs = TimeUnit.SECONDS.toNanos(1) / rate;
  }

  @Override
  public boolean includes(int partition, long offset) {
    if (!choice.includes(partition, offset)) {
      return false;
    }
    long turn = turn();
    for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    return true;
  }

  @Override
  public boolean endsWith(int partition, long offset) {
    return choice.endsWith(partition, offset);
  }

  /** Time that was not used is not made up for. */
  private synchronized long turn() {
    long turn = Math.max(next, System.nanoTime());
    next = turn + gapNs;
    return turn;
  }
}
