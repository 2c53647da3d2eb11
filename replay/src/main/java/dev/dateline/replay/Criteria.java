package dev.dateline.replay;

import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.ReplayCriteria;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which articles a run is about: those that meet every criterion given.
 *
 * @param by what {@code from} and {@code until} mean
 * @param from first moment; empty when there is none
 * @param until first moment beyond; empty when there is none
 * @param undated whether articles without a publication date belong to a range of publication dates
 * @param languages BCP 47 tags of the live result (before there is one: that the source declares);
 *     {@code it} stands for {@code it-CH} too; empty when any will do
 * @param publishers names as the articles have them; empty when anybody will do
 * @param olderThan pipeline version before which the live result's was in use
 * @param ids ids of articles
 * @param failedOnly only articles without a live result, or with one that a stage failed in
 */
public record Criteria(
    By by,
    Optional<Instant> from,
    Optional<Instant> until,
    boolean undated,
    Set<String> languages,
    Set<String> publishers,
    Optional<String> olderThan,
    Optional<Set<String>> ids,
    boolean failedOnly) {

  /** What a range of time is about. */
  public enum By {
    /**
     * The article's own date: all days it can mean are looked at, so that an article of {@code
     * 2023-09} belongs to every range that has a day of that month.
     */
    PUBLISHED,
    /** The record's time, which is when the article was ingested. */
    INGESTED
  }

  /** Everything there is. */
  public static final Criteria EVERYTHING =
      range(By.PUBLISHED, Optional.empty(), Optional.empty(), false);

  /** Checks what can be checked without a cluster. */
  public Criteria {
    languages = Set.copyOf(languages);
    publishers = Set.copyOf(publishers);
    ids = ids.map(Set::copyOf);
    var problems = new ArrayList<String>();
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      problems.add("the range is empty: from %s until %s".formatted(from.get(), until.get()));
    }
    if (undated && (by != By.PUBLISHED || (from.isEmpty() && until.isEmpty()))) {
      problems.add("undated articles can only be added to a range of publication dates");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /**
   * Whether an article belongs to the range of time, whatever the other criteria say.
   *
   * @param published its own date, or null
   * @param ingested when it came in
   */
  public boolean covers(PublicationDate published, Instant ingested) {
    if (by == By.INGESTED) {
      return overlaps(ingested, ingested.plusMillis(1));
    }
    if (published == null) {
      return undated || (from.isEmpty() && until.isEmpty());
    }
    return overlaps(startOf(published.getEarliest()), startOf(published.getLatest().plusDays(1)));
  }

  /**
   * A range of time and no other criterion.
   *
   * @param undated whether articles without a publication date belong to it
   */
  public static Criteria range(
      By by, Optional<Instant> from, Optional<Instant> until, boolean undated) {
    return new Criteria(
        by, from, until, undated, Set.of(), Set.of(), Optional.empty(), Optional.empty(), false);
  }

  /** True when the live result of an article has a say. */
  boolean askLive() {
    return !languages.isEmpty() || olderThan.isPresent() || failedOnly;
  }

  /**
   * Whether an article is meant.
   *
   * @param article an article
   * @param ingested its record's time, in milliseconds since 1970
   * @param live its live result
   * @param older the versions that {@link #olderThan} means
   */
  boolean matches(Article article, long ingested, LiveResult live, Set<String> older) {
    return covers(article.getPublished(), Instant.ofEpochMilli(ingested))
        && (publishers.isEmpty() || isOneOf(publishers, article.getPublisher()))
        && ids.map(some -> some.contains(article.getId())).orElse(true)
        && (languages.isEmpty() || isLanguage(live.languageOr(article)))
        && (olderThan.isEmpty() || older.contains(live.version()))
        && (!failedOnly || live.isMissing() || live.failed());
  }

  /** For the catalogue of runs. */
  ReplayCriteria toRecord() {
    return ReplayCriteria.newBuilder()
        .setBy(by.name().toLowerCase(Locale.ROOT))
        .setFrom(from.map(Instant::toString).orElse(null))
        .setUntil(until.map(Instant::toString).orElse(null))
        .setUndated(undated)
        .setLanguages(sorted(languages))
        .setPublishers(sorted(publishers))
        .setOlderThan(olderThan.orElse(null))
        .setIds(ids.map(Set::size).orElse(0))
        .setFailedOnly(failedOnly)
        .build();
  }

  /** Whether the time from {@code first} to before {@code beyond} has a moment of the range. */
  private boolean overlaps(Instant first, Instant beyond) {
    return from.map(beyond::isAfter).orElse(true) && until.map(first::isBefore).orElse(true);
  }

  private boolean isLanguage(String tag) {
    return languages.stream()
        .map(wanted -> wanted.toLowerCase(Locale.ROOT))
        .anyMatch(wanted -> tag.equals(wanted) || tag.startsWith(wanted + "-"));
  }

  private static boolean isOneOf(Set<String> wanted, String name) {
    return name != null && wanted.contains(name);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static List<String> sorted(Set<String> values) {
    return List.copyOf(new TreeSet<>(values));
  }
}
