package dev.dateline.page;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks how the machine is doing: some of it all the time, the rest when it is asked. */
final class MachineRoom implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MachineRoom.class);
  private static final Duration SOON = Duration.ofSeconds(4);

  /** Those that read whole topics. */
  private static final Duration LATER = Duration.ofSeconds(15);

  private static final String HINT =
      "Start enrichers with --http-port, and the page with --enricher and their address.";

  private final PageSource source;
  private final Clock clock;
  private final Feed feed;
  private final Rates rates = new Rates();
  private final StageTimes stages = new StageTimes();
  private final Cached<List<Machine.Lag>> lag;
  private final Cached<Machine.DeadLetters> dead;
  private final Cached<List<Machine.Replay>> replays;
  private final ScheduledExecutorService sampler =
      Executors.newSingleThreadScheduledExecutor(MachineRoom::thread);

  /**
   * Looks at nothing yet.
   *
   * @param source is asked
   * @param clock tells when
   * @param feed knows how many articles came out
   */
  MachineRoom(PageSource source, Clock clock, Feed feed) {
    this.source = source;
    this.clock = clock;
    this.feed = feed;
    lag = new Cached<>(clock, SOON, source::lag);
    dead = new Cached<>(clock, LATER, source::dead);
    replays = new Cached<>(clock, SOON, source::replays);
  }

  void start() {
    var unused = sampler.scheduleAtFixedRate(this::sample, 0, Rates.STEP_S, TimeUnit.SECONDS);
  }

  /** How it is doing now. Parts that cannot be asked are missing, with a sentence that says so. */
  Machine look() {
    var problems = new ArrayList<String>();
    var times = stages.times();
    return new Machine(
        rates.rates(clock.millis()),
        part("lag", lag::get, List.of(), problems),
        times,
        times.isEmpty() ? HINT : null,
        part("dead letters", dead::get, new Machine.DeadLetters(0, false, List.of()), problems),
        part("replays", replays::get, List.of(), problems),
        problems);
  }

  @Override
  public void close() {
    sampler.shutdownNow();
  }

  private void sample() {
    try {
      // What was there before says nothing of how fast articles come.
      if (feed.isReadUp()) {
        rates.sample(clock.millis(), source.published(), feed.pulse().total());
      }
      stages.sample(source.metrics());
    } catch (RuntimeException e) {
      LOG.debug("no sample", e);
    }
  }

  private static <T> T part(String name, Supplier<T> asked, T otherwise, List<String> problems) {
    try {
      return asked.get();
    } catch (RuntimeException e) {
      LOG.debug("cannot ask for {}", name, e);
      problems.add("%s: %s".formatted(name, e.getMessage()));
      return otherwise;
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "dateline-page-sampler");
    thread.setDaemon(true);
    return thread;
  }
}
