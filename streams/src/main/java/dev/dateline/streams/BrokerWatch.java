package dev.dateline.streams;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every few seconds whether a broker answers, and says so once when none did for too long.
 * Kafka's clients would wait for ever: an idle consumer never reports a lost cluster.
 */
final class BrokerWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(BrokerWatch::thread);
  private final BooleanSupplier answers;
  private final Patience patience;
  private final Runnable lost;
  private boolean away;

  /**
   * A watch that does not run yet.
   *
   * @param answers asks the brokers
   * @param patience how long none may answer
   * @param lost called once, on the watch's thread, when it is over
   */
  BrokerWatch(BooleanSupplier answers, Patience patience, Runnable lost) {
    this.answers = answers;
    this.patience = patience;
    this.lost = lost;
  }

  void start() {
    var unused =
        timer.scheduleWithFixedDelay(
            this::look, FIRST.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  void look() {
    if (answers.getAsBoolean()) {
      patience.renew();
      report(false);
    } else if (patience.isOver()) {
      timer.shutdown();
      lost.run();
    } else {
      report(true);
    }
  }

  /** Once when they go, once when they are back. */
  private void report(boolean nowAway) {
    if (nowAway && !away) {
      LOG.warn("no broker answers; trying on, for {} at most", patience.limit());
    } else if (away && !nowAway) {
      LOG.warn("a broker answers again");
    }
    away = nowAway;
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "dateline-broker-watch");
    thread.setDaemon(true);
    return thread;
  }
}
