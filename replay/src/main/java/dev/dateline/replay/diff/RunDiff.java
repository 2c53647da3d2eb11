package dev.dateline.replay.diff;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What two sides differ in, all articles together.
 *
 * @param before the older side, what is live or another run
 * @param after the newer side, the run asked about
 * @param languages what became of the articles of each language of the newer side, by BCP 47 tag
 * @param fromTo how often what is said of whole articles changed from what to what
 * @param otherText articles left out because the two sides have different texts of them
 * @param sample the articles that differ most, worst first
 */
public record RunDiff(
    Side before,
    Side after,
    SortedMap<String, LanguageTally> languages,
    SortedMap<FromTo, Long> fromTo,
    long otherText,
    List<ArticleDiff> sample) {

  /** Fixes what it is made of. */
  public RunDiff {
    languages = Collections.unmodifiableSortedMap(languages);
    fromTo = Collections.unmodifiableSortedMap(fromTo);
    sample = List.copyOf(sample);
  }

  /**
   * One of the two.
   *
   * @param name a run's, or {@code live}
   * @param only articles that the other side has not; 0 for {@code live}, of which only the
   *     articles of the run are looked at
   * @param unreadable articles left out because this side's record cannot be read
   * @param missing articles left out because this side's record was replaced meanwhile
   * @param progress how far a run is that is not done; null for every other side
   * @param versions pipeline versions of the compared articles, and how many have each
   */
  public record Side(
      String name,
      long only,
      long unreadable,
      long missing,
      Progress progress,
      SortedMap<String, Long> versions) {

    /** Fixes what it is made of. */
    public Side {
      versions = Collections.unmodifiableSortedMap(versions);
    }
  }

  /**
   * How far a run is.
   *
   * @param written articles of which it has a result
   * @param chosen articles it is about
   */
  public record Progress(long written, long chosen) {}

  /** All languages together. */
  public LanguageTally total() {
    return languages.values().stream().reduce(LanguageTally.NONE, LanguageTally::plus);
  }
}
