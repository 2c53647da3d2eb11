package dev.dateline.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything behind the page, put together. */
final class Page implements AutoCloseable {

  /** A poll of the feed: what comes in a tenth of a second of a flood. */
  private static final int FEED_RECORDS = 500;

  private final PageSource source;
  private final String version;
  private final Clock clock;
  private final RecentArticles recent;
  private final Live live = new Live();
  private final Feed feed;
  private final ArticleReader reader;
  private final Answers answers;
  private final MachineRoom machine;

  Page(PageSettings settings, PageSource source, String version, Clock clock) {
    this.source = source;
    this.version = version;
    this.clock = clock;
    recent = new RecentArticles(settings.keep());
    var minutes = new MinuteCounts(clock);
    var topic = source.topics().enriched();
    feed = new Feed(source.consumer(FEED_RECORDS), topic, clock, recent, minutes, live);
    reader = new ArticleReader(source.consumer(1), topic);
    answers = new Answers(source, recent, minutes, reader, clock);
    machine = new MachineRoom(source, clock, feed);
  }

  /**
   * What the page knows; the fields are those of its JSON.
   *
   * @param version of the product
   * @param prefix first part of the topics' names
   * @param articles that are known
   * @param keep the most that are known
   * @param since ingestion of the oldest known, ISO 8601, UTC, or null
   * @param readUp whether everything was read that was there at the start
   * @param now the time it is
   * @param problem what keeps it from reading, or null
   */
  record Status(
      String version,
      String prefix,
      int articles,
      int keep,
      String since,
      boolean readUp,
      String now,
      String problem) {}

  /**
   * What came; the fields are those of its JSON.
   *
   * @param seen articles since the start of the server
   * @param perSecond mean of the last ten seconds
   * @param skipped articles that came besides
   * @param articles the newest first
   */
  record Frame(long seen, double perSecond, long skipped, List<Card> articles) {}

  void start() {
    feed.start();
    machine.start();
  }

  Answers answers() {
    return answers;
  }

  Live live() {
    return live;
  }

  Status status() {
    var all = recent.newestFirst();
    var since =
        Optional.of(all)
            .filter(it -> !it.isEmpty())
            .map(it -> Instant.ofEpochMilli(it.get(it.size() - 1).ingestedAt()).toString());
    var enriched = source.topics().enriched().name();
    return new Status(
        version,
        enriched.substring(0, enriched.indexOf(".articles.")),
        all.size(),
        recent.most(),
        since.orElse(null),
        feed.isReadUp(),
        clock.instant().toString(),
        feed.trouble().orElse(null));
  }

  Frame frame(LiveReader.Frame frame) {
    return new Frame(
        feed.pulse().total(),
        feed.pulse().perSecond(),
        frame.skipped(),
        frame.articles().stream().map(Arrival::card).toList());
  }

  Machine machine() {
    return machine.look();
  }

  Machine.Diff diff(String run) {
    return source.diff(run);
  }

  @Override
  public void close() {
    live.close();
    feed.close();
    machine.close();
    reader.close();
  }
}
