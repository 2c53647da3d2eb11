package dev.dateline.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end cleanly when the process is told to stop, by Ctrl-C or a signal: the process
 * stays until this is closed, then ends with the exit code of the signal (130 for Ctrl-C). Open it
 * before everything that has to be closed, so that it is closed last.
 */
public final class Interruption implements AutoCloseable {

  /** Longer than anything we close takes at most. */
  private static final long LONGEST_CLOSING_S = 60;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "dateline-interruption");
  private Runnable stop = () -> {};
  private boolean happened;

  private Interruption() {}

  /** Watches from now on. */
  public static Interruption watch() {
    var interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** What makes the command end soon; run by another thread, at once when it is late already. */
  public void onStop(Runnable action) {
    synchronized (this) {
      stop = action;
      if (!happened) {
        return;
      }
    }
    action.run();
  }

  /** True once the process was told to stop. */
  public synchronized boolean happened() {
    return happened;
  }

  /** The exit code of a command that ends now: {@code otherwise} unless it was interrupted. */
  public int exitCode(int otherwise) {
    return happened() ? ExitCodes.INTERRUPTED : otherwise;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is what runs: the process is about to end.
    }
  }

  private void stopAndWait() {
    Runnable action;
    synchronized (this) {
      happened = true;
      action = stop;
    }
    try {
      action.run();
      closed.await(LONGEST_CLOSING_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
