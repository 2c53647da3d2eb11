package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.kill.Editions.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Hands lines to a {@code dateline publish -} at a steady pace, as far as it is allowed to. */
final class Feed implements AutoCloseable {

  private static final int TICKS_PER_SECOND = 50;
  private static final Pattern PUBLISHED = Pattern.compile("published ([\\d,]+)");

  private final DatelineProcess publisher;
  private final OutputStream out;
  private final Iterator<String> lines;
  private final int perTick;
  private final AtomicLong allowed = new AtomicLong();
  private final AtomicLong given = new AtomicLong();
  private volatile boolean enough;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  /**
   * A feed that gives nothing before it is allowed to.
   *
   * @param perSecond a multiple of 50
   */
  Feed(DatelineProcess publisher, Iterator<String> lines, int perSecond) {
    this.publisher = publisher;
    this.out = publisher.input();
    this.lines = lines;
    this.perTick = perSecond / TICKS_PER_SECOND;
    var unused =
        timer.scheduleAtFixedRate(this::tick, 0, 1_000 / TICKS_PER_SECOND, TimeUnit.MILLISECONDS);
  }

  /** Editions for a publisher of the site's. */
  static Feed of(Site site, List<Edition> editions, int perSecond) {
    return new Feed(
        site.publisher("-"), editions.stream().map(Edition::line).iterator(), perSecond);
  }

  /** Lets it go on until it has given so many lines. */
  void allow(long lines) {
    allowed.set(lines);
  }

  /** Lines given so far. */
  long given() {
    return given.get();
  }

  /** Gives no more than it has given; returns how many articles the brokers acknowledged. */
  long stop() {
    enough = true;
    return finish();
  }

  /** Gives the rest; returns how many articles the brokers acknowledged to the publisher. */
  long finish() {
    allow(Long.MAX_VALUE);
    ended.join();
    assertThat(publisher.exitCode()).as(publisher.said()).isZero();
    return Long.parseLong(publisher.awaitSaid(PUBLISHED).group(1).replace(",", ""));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private boolean hasMore() {
    return !enough && lines.hasNext();
  }

  private void tick() {
    try {
      for (int i = 0; i < perTick && hasMore() && given.get() < allowed.get(); i++) {
        out.write((lines.next() + "\n").getBytes(StandardCharsets.UTF_8));
        given.incrementAndGet();
      }
      out.flush();
      if (!hasMore()) {
        out.close();
        timer.shutdown();
        ended.complete(null);
      }
    } catch (IOException e) {
      ended.completeExceptionally(new UncheckedIOException(publisher.said(), e));
      timer.shutdown();
    }
  }
}
