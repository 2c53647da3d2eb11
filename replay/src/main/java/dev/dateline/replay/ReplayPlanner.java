package dev.dateline.replay;

import dev.dateline.streams.ArticleEnrichment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Says what a run would do. Reads the history and what is live; changes nothing. */
public final class ReplayPlanner {

  private final ReplayCluster cluster;
  private final ArticleEnrichment enrichment;

  /** A planner for the version of that enrichment. */
  public ReplayPlanner(ReplayCluster cluster, ArticleEnrichment enrichment) {
    this.cluster = cluster;
    this.enrichment = enrichment;
  }

  /**
   * Plans a run.
   *
   * @param threads it would have
   * @param rate articles per second that it would be held to
   * @throws ReplayRefusedException when the history is not kept, or a version is unknown
   */
  public ReplayPlan plan(
      RunName run, Criteria criteria, boolean projections, int threads, OptionalInt rate) {
    HistoryGuard.check(cluster);
    var live = LiveResults.read(cluster);
    var found = HistoryScan.read(cluster, criteria, live, older(criteria, live));
    var tally = found.tally();
    var topics = new RunTopics(cluster, run);
    return new ReplayPlan(
        found.read(),
        found.matched(),
        found.chosen().size(),
        found.skipped(),
        found.unreadable(),
        tally.bytes(),
        lines(tally),
        counts(tally.by(cell -> cell.live().version())),
        annotators(tally),
        enrichment.version(),
        topics.written(projections).stream().map(topic -> topic.name()).toList(),
        topics.existing(),
        threads,
        time(found, threads, rate));
  }

  private Set<String> older(Criteria criteria, LiveResults live) {
    return criteria
        .olderThan()
        .map(version -> live.olderThan(version, enrichment.version()))
        .orElse(Set.of());
  }

  private Optional<Duration> time(HistoryScan.Found found, int threads, OptionalInt rate) {
    double bytes = found.tally().bytes();
    return new RateProbe(enrichment, found.tally().sample())
        .bytesPerSecond()
        .map(speed -> bytes / (speed * threads))
        .map(
            seconds ->
                rate.isPresent()
                    ? Math.max(seconds, (double) found.chosen().size() / rate.getAsInt())
                    : seconds)
        .map(seconds -> Duration.ofMillis(Math.round(1_000 * seconds)));
  }

  private static List<ReplayPlan.Line> lines(Tally tally) {
    return tally.by(cell -> cell.language() + "\t" + cell.month()).entrySet().stream()
        .map(entry -> line(entry.getKey().split("\t", -1), entry.getValue()))
        .toList();
  }

  private static ReplayPlan.Line line(String[] cell, Tally.Sum sum) {
    return new ReplayPlan.Line(cell[0], cell[1], sum.articles(), sum.bytes());
  }

  private static Map<String, Long> annotators(Tally tally) {
    var counts = new TreeMap<String, Long>();
    tally
        .sums()
        .forEach(
            (cell, sum) ->
                cell.live()
                    .annotators()
                    .forEach(by -> counts.merge(by, sum.articles(), Long::sum)));
    return counts;
  }

  private static Map<String, Long> counts(Map<String, Tally.Sum> sums) {
    var counts = new TreeMap<String, Long>();
    sums.forEach((key, sum) -> counts.put(key, sum.articles()));
    return counts;
  }
}
