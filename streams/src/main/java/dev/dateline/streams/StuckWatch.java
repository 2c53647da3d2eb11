package dev.dateline.streams;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks every second whether a document is stuck in a stage, and says so once. */
final class StuckWatch implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(StuckWatch::thread);
  private final InHand inHand;
  private final Consumer<InHand.Place> stuck;

  StuckWatch(InHand inHand, Consumer<InHand.Place> stuck) {
    this.inHand = inHand;
    this.stuck = stuck;
  }

  void start() {
    var unused =
        timer.scheduleWithFixedDelay(
            this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void look() {
    inHand
        .stuck()
        .ifPresent(
            place -> {
              timer.shutdown();
              stuck.accept(place);
            });
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "dateline-stuck-watch");
    thread.setDaemon(true);
    return thread;
  }
}
