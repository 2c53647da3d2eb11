package dev.dateline.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run would do; nothing was changed to find out.
 *
 * @param read records of the article topic that were looked at
 * @param matched records that meet the criteria
 * @param articles articles that would be enriched, each in its last version
 * @param skipped records that meet the criteria but are replaced by a later one of their article
 * @param unreadable records that cannot be read: dead letters already, part of no run
 * @param bytes size of the chosen records' values
 * @param lines articles by language and month
 * @param versions articles by the pipeline version of their live result; those without one under
 *     the empty string
 * @param annotators articles by what made a stage of their live result
 * @param version the version that would enrich them
 * @param topics that would be created
 * @param existing topics of that name that are there already: the run cannot be made
 * @param threads that it is planned for
 * @param time how long that takes, by enriching a sample of them here; empty when there is none
 */
public record ReplayPlan(
    long read,
    long matched,
    long articles,
    long skipped,
    long unreadable,
    long bytes,
    List<Line> lines,
    Map<String, Long> versions,
    Map<String, Long> annotators,
    String version,
    List<String> topics,
    List<String> existing,
    int threads,
    Optional<Duration> time) {

  /**
   * Articles of one language and month.
   *
   * @param language BCP 47 tag, empty when unknown
   * @param month {@code 2023-09}, {@code 2023} for articles dated so, empty for undated ones
   * @param articles how many
   * @param bytes size of their records' values
   */
  public record Line(String language, String month, long articles, long bytes) {}
}
