package dev.dateline.app.operations;

import dev.dateline.app.RegistryProbe;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks every few seconds whether the schema registry answers, so that no probe has to wait. */
final class RegistryWatch implements AutoCloseable {

  private static final int PERIOD_S = 5;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(RegistryWatch::thread);
  private volatile boolean answers;

  private RegistryWatch() {}

  static RegistryWatch start(RegistryProbe registry) {
    var watch = new RegistryWatch();
    var unused =
        watch.timer.scheduleWithFixedDelay(
            () -> watch.answers = registry.answers(), 0, PERIOD_S, TimeUnit.SECONDS);
    return watch;
  }

  /** True when it answered the last time it was asked. */
  boolean answers() {
    return answers;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "dateline-registry-watch");
    thread.setDaemon(true);
    return thread;
  }
}
