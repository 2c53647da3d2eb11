package dev.dateline.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one reader of the live stream has not seen yet: the latest articles only, and how many there
 * were besides. However slowly it reads, it holds no more than that, and nobody waits for it.
 */
final class LiveReader {

  /** Articles of a frame. */
  static final int MOST = 10;

  private final Predicate<KnownArticle> wanted;
  private final Deque<Arrival> latest = new ArrayDeque<>();
  private long came;
  private boolean isClosed;

  LiveReader(Predicate<KnownArticle> wanted) {
    this.wanted = wanted;
  }

  /**
   * What came since the last frame.
   *
   * @param articles the newest first
   * @param skipped articles that came besides
   */
  record Frame(List<Arrival> articles, long skipped) {}

  /** An article came. */
  synchronized void offer(Arrival arrival) {
    if (!wanted.test(arrival.known())) {
      return;
    }
    latest.addFirst(arrival);
    if (latest.size() > MOST) {
      latest.removeLast();
    }
    came++;
    notifyAll();
  }

  /**
   * Waits for articles.
   *
   * @param millis how long at most, above 0
   * @return empty when none came in that time
   */
  synchronized Optional<Frame> await(long millis) throws InterruptedException {
    long deadline = System.nanoTime() + millis * 1_000_000L;
    while (came == 0 && !isClosed) {
      long left = (deadline - System.nanoTime()) / 1_000_000L;
      if (left <= 0) {
        return Optional.empty();
      }
      wait(left);
    }
    return came == 0 ? Optional.empty() : Optional.of(take());
  }

  private Frame take() {
    var frame = new Frame(new ArrayList<>(latest), came - latest.size());
    latest.clear();
    came = 0;
    return frame;
  }

  /** Ends waiting, now and ever after. */
  synchronized void close() {
    isClosed = true;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return isClosed;
  }
}
