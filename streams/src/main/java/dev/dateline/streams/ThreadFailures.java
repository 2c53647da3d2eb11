package dev.dateline.streams;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what follows when a stream thread dies: another thread takes over from the last commit
 * while the fault may pass and patience lasts, else the run ends.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

  private final EnrichmentCounters counters;
  private final Patience patience;
  private final RefusalPatience refusals;
  private final Consumer<Throwable> end;
  private final BackOff backOff = new BackOff();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private long finishedBefore;
  private boolean failing;

  /**
   * Decides for one run.
   *
   * @param counters tell whether anything was finished between two failures
   * @param patience how long failures may go on
   * @param end told what ended the run
   */
  ThreadFailures(EnrichmentCounters counters, Patience patience, Consumer<Throwable> end) {
    this.counters = counters;
    this.patience = patience;
    this.refusals = new RefusalPatience(patience.limit(), patience.nanoClock());
    this.end = end;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable error) {
    if (mayPass(error) && pause()) {
      LOG.warn("a stream thread is replaced after: {}", Failure.whatMayPass(error));
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    end.accept(error);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private boolean mayPass(Throwable error) {
    return Failure.isRefusal(error) ? refusals.isLeft() : Failure.mayPass(error) && !isOver();
  }

  /** No more threads from now on. */
  void stop() {
    stopping.countDown();
  }

  /** The time without success counts from the first failure after one. */
  private synchronized boolean isOver() {
    long finished = counters.finished();
    if (!failing || finished > finishedBefore) {
      patience.renew();
      backOff.reset();
    }
    failing = true;
    finishedBefore = finished;
    return patience.isOver();
  }

  /** True when the pause passed and the run goes on. */
  private boolean pause() {
    try {
      return !stopping.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
