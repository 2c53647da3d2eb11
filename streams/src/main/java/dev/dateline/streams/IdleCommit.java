package dev.dateline.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Asks for a commit as soon as nothing more comes in. A transaction takes brokers and this process
 * several milliseconds each time: under load they are better kept for half a second, while the
 * readers of a quiet stream should not wait for that.
 */
final class IdleCommit {

  /** Records further apart than this, up to twice, are committed one by one. */
  private static final Duration QUIET = Duration.ofMillis(50);

  private final ProcessingContext context;
  private long done;
  private long doneBefore;
  private long committed;

  private IdleCommit(ProcessingContext context) {
    this.context = context;
  }

  /** Watches over a task from now on. */
  static IdleCommit in(ProcessingContext context) {
    var watch = new IdleCommit(context);
    context.schedule(QUIET, PunctuationType.WALL_CLOCK_TIME, now -> watch.look());
    return watch;
  }

  /** A record of the task has been worked on. */
  void done() {
    done++;
  }

  private void look() {
    if (done > committed && done == doneBefore) {
      committed = done;
      context.commit();
    }
    doneBefore = done;
  }
}
