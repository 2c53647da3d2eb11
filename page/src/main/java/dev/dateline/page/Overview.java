package dev.dateline.page;

import dev.dateline.schema.EntityType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the last hour or day was about; the fields are those of its JSON.
 *
 * @param window its name
 * @param from first moment, ISO 8601, UTC
 * @param until first moment beyond
 * @param complete whether all articles that came in that time are still known
 * @param articles how many of them are known
 * @param minutes articles by language
 * @param top by kind: {@code person}, {@code organization}, {@code location}; most articles first
 * @param countries where the places lie, most articles first
 */
record Overview(
    String window,
    String from,
    String until,
    boolean complete,
    int articles,
    Minutes minutes,
    Map<String, List<Ranked>> top,
    List<Country> countries) {

  private static final int TREND = 12;
  private static final int MOST_RANKED = 15;
  private static final int MOST_COUNTRIES = 40;
  private static final int MOST_PLACES = 5;
  private static final int MOST_LANGUAGES = 8;
  private static final String OTHER = "other";

  /** How far it looks back. */
  enum Window {
    /** Sixty minutes. */
    HOUR(Duration.ofHours(1), Duration.ofMinutes(1)),

    /** Twenty-four hours. */
    DAY(Duration.ofDays(1), Duration.ofMinutes(30));

    private final Duration length;
    private final Duration step;

    Window(Duration length, Duration step) {
      this.length = length;
      this.step = step;
    }

    /**
     * By its name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    static Window of(String name) {
      return Arrays.stream(values())
          .filter(it -> it.title().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException("window: '%s' is not hour or day".formatted(name)));
    }

    String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Articles by language.
   *
   * @param from first moment, ISO 8601, UTC
   * @param step length of the time of each count, ISO 8601
   * @param languages most articles first
   */
  record Minutes(String from, String step, List<Language> languages) {}

  /**
   * Articles of one language.
   *
   * @param language BCP 47 tag, or {@code other}
   * @param counts one for each step
   */
  record Language(String language, List<Integer> counts) {}

  /**
   * An entity.
   *
   * @param entity its id
   * @param name a name that an article gives it
   * @param country ISO 3166-1 alpha-2 code, or null
   * @param articles that name it
   * @param before those in the stretch of equal length before
   * @param trend those in twelfths of the time, the oldest first
   */
  record Ranked(
      String entity, String name, String country, int articles, int before, List<Integer> trend) {}

  /**
   * A country whose places are named.
   *
   * @param country ISO 3166-1 alpha-2 code
   * @param articles that name the country or a place there
   * @param places most articles first
   */
  record Country(String country, int articles, List<Together.Named> places) {}

  /**
   * What the time until now was about.
   *
   * @param recent articles
   * @param counts articles by minute, also of those that are no longer known
   * @param window how far to look back
   * @param now the end
   */
  static Overview of(RecentArticles recent, MinuteCounts counts, Window window, Instant now) {
    var from = now.minus(window.length);
    var tally = new Tally(from.toEpochMilli(), window.length.toMillis());
    var all = recent.newestFirst();
    all.forEach(tally::add);
    return new Overview(
        window.title(),
        from.toString(),
        now.toString(),
        recent.isCompleteSince(from.toEpochMilli()),
        tally.articles,
        minutes(counts, window, now),
        Map.of(
            "person", tally.top(EntityType.PERSON),
            "organization", tally.top(EntityType.ORGANIZATION),
            "location", tally.top(EntityType.LOCATION)),
        tally.countries());
  }

  private static Minutes minutes(MinuteCounts counts, Window window, Instant now) {
    long step = window.step.toMinutes();
    int length = (int) (window.length.toMinutes() / step);
    // The last step is the one that is going on.
    long from = (now.getEpochSecond() / 60 / step + 1) * step - length * step;
    var languages = new ArrayList<Language>();
    var rest = new int[length];
    counts.byLanguage(from, step, length).entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, int[]> it) -> -Arrays.stream(it.getValue()).sum())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            it -> {
              if (languages.size() < MOST_LANGUAGES) {
                languages.add(new Language(it.getKey(), list(it.getValue())));
              } else {
                Arrays.setAll(rest, i -> rest[i] + it.getValue()[i]);
              }
            });
    if (Arrays.stream(rest).anyMatch(count -> count > 0)) {
      languages.add(new Language(OTHER, list(rest)));
    }
    return new Minutes(
        Instant.ofEpochSecond(from * 60).toString(), window.step.toString(), languages);
  }

  private static List<Integer> list(int[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  /** One entity while articles are counted. */
  private static final class Counted {
    private final Subject subject;
    private final int[] trend = new int[TREND];
    private int articles;
    private int before;

    Counted(Subject subject) {
      this.subject = subject;
    }

    Ranked ranked() {
      return new Ranked(
          subject.id(), subject.name(), subject.country(), articles, before, list(trend));
    }
  }

  /** All of them while articles are counted. */
  private static final class Tally {
    private final long from;
    private final long length;
    private final Map<String, Counted> entities = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private int articles;

    Tally(long from, long length) {
      this.from = from;
      this.length = length;
    }

    void add(KnownArticle article) {
      long since = article.ingestedAt() - from;
      if (since < -length || since >= length) {
        return;
      }
      boolean isBefore = since < 0;
      articles += isBefore ? 0 : 1;
      for (var subject : article.subjects()) {
        var counted = entities.computeIfAbsent(subject.id(), id -> new Counted(subject));
        if (isBefore) {
          counted.before++;
        } else {
          counted.articles++;
          counted.trend[(int) (since * TREND / length)]++;
        }
      }
      if (!isBefore) {
        article.subjects().stream()
            .filter(it -> it.type() == EntityType.LOCATION && it.country() != null)
            .map(Subject::country)
            .distinct()
            .forEach(country -> countries.merge(country, 1, Integer::sum));
      }
    }

    List<Ranked> top(EntityType type) {
      return entities.values().stream()
          .filter(it -> it.subject.type() == type && it.articles > 0)
          .sorted(
              Comparator.comparingInt((Counted it) -> -it.articles)
                  .thenComparing(it -> it.subject.id()))
          .limit(MOST_RANKED)
          .map(Counted::ranked)
          .toList();
    }

    List<Country> countries() {
      var places = new HashMap<String, List<Together.Named>>();
      entities.values().stream()
          .filter(it -> it.subject.type() == EntityType.LOCATION && it.articles > 0)
          .filter(it -> it.subject.country() != null)
          .sorted(
              Comparator.comparingInt((Counted it) -> -it.articles)
                  .thenComparing(it -> it.subject.id()))
          .forEach(
              it ->
                  places
                      .computeIfAbsent(it.subject.country(), country -> new ArrayList<>())
                      .add(new Together.Named(it.subject.id(), it.subject.name(), it.articles)));
      return MostFirst.of(countries)
          .limit(MOST_COUNTRIES)
          .map(it -> new Country(it.getKey(), it.getValue(), first(places.get(it.getKey()))))
          .toList();
    }

    private static List<Together.Named> first(List<Together.Named> places) {
      return places.subList(0, Math.min(MOST_PLACES, places.size()));
    }
  }
}
