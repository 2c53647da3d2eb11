package dev.dateline.it;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.it.Pairs.Pair;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How well annotations agree with what is expected of the same article; the scores of several
 * articles add up. All figures are percentages.
 *
 * @param names entity mentions with the exact span and type
 * @param countries of those, expected to lie in a country: the right one given
 * @param times time expressions with an overlapping span, as in TempEval-3
 * @param exact time expressions with the exact span
 * @param values time expressions with an overlapping span and the right value
 * @param ranges ends of intervals: the right interval given
 */
record SampleScore(
    Count names, Count countries, Count times, Count exact, Count values, Count ranges) {

  static final SampleScore NONE =
      new SampleScore(Count.NONE, Count.NONE, Count.NONE, Count.NONE, Count.NONE, Count.NONE);

  static final String HEADING =
      """
      samples   entities                        dates
                precision   recall   country    precision   recall   exact F1   value F1   range""";

  /** How many of the expected items were found, and how many were found in all. */
  record Count(int right, int expected, int found) {
    static final Count NONE = new Count(0, 0, 0);

    double precision() {
      return percent(right, found);
    }

    double recall() {
      return percent(right, expected);
    }

    double f1() {
      return percent(2 * right, expected + found);
    }

    private Count plus(Count other) {
      return new Count(right + other.right, expected + other.expected, found + other.found);
    }

    private static double percent(int part, int whole) {
      return whole == 0 ? 0 : 100.0 * part / whole;
    }
  }

  /** One mention of an entity. */
  private record Mention(Span span, String type, Optional<String> country) {}

  /** The score of one article. */
  static SampleScore of(Sample sample, Annotations annotations) {
    var mentions = annotations.entities().items().stream().flatMap(SampleScore::mentions).toList();
    var names =
        Pairs.of(sample.entities(), Sample.Name::span, mentions, Mention::span).stream()
            .filter(SampleScore::sameName)
            .toList();
    var dates = annotations.dates().items();
    var times = Pairs.of(sample.dates(), Sample.Time::span, dates, DateMention::span);
    int expected = sample.dates().size();
    int found = dates.size();
    return new SampleScore(
        new Count(names.size(), sample.entities().size(), mentions.size()),
        countries(names),
        new Count(times.size(), expected, found),
        new Count(matching(times, SampleScore::sameSpan), expected, found),
        new Count(matching(times, SampleScore::sameValue), expected, found),
        ranges(sample, times));
  }

  SampleScore plus(SampleScore other) {
    return new SampleScore(
        names.plus(other.names),
        countries.plus(other.countries),
        times.plus(other.times),
        exact.plus(other.exact),
        values.plus(other.values),
        ranges.plus(other.ranges));
  }

  /** A line of the table under {@link #HEADING}. */
  String line(String language) {
    return String.format(
        Locale.ROOT,
        "%-7s   %9.1f %8.1f %9.1f    %9.1f %8.1f %10.1f %10.1f %7.1f",
        language,
        names.precision(),
        names.recall(),
        countries.recall(),
        times.precision(),
        times.recall(),
        exact.f1(),
        values.f1(),
        ranges.recall());
  }

  private static Stream<Mention> mentions(Entity entity) {
    return entity.mentions().stream()
        .map(span -> new Mention(span, entity.type().name(), entity.country()));
  }

  private static boolean sameName(Pair<Sample.Name, Mention> pair) {
    return pair.expected().span().equals(pair.found().span())
        && pair.expected().type().equals(pair.found().type());
  }

  private static boolean sameSpan(Pair<Sample.Time, DateMention> pair) {
    return pair.expected().span().equals(pair.found().span());
  }

  private static boolean sameValue(Pair<Sample.Time, DateMention> pair) {
    return pair.expected().values().contains(pair.found().value());
  }

  private static Count countries(List<Pair<Sample.Name, Mention>> names) {
    var placed = names.stream().filter(pair -> pair.expected().country().isPresent()).toList();
    long right =
        placed.stream()
            .filter(pair -> pair.expected().country().equals(pair.found().country()))
            .count();
    return new Count((int) right, placed.size(), placed.size());
  }

  private static Count ranges(Sample sample, List<Pair<Sample.Time, DateMention>> times) {
    int right =
        matching(
            times,
            pair ->
                pair.expected().range().isPresent()
                    && pair.expected().range().equals(pair.found().range()));
    long expected = sample.dates().stream().filter(time -> time.range().isPresent()).count();
    long found = times.stream().filter(pair -> pair.found().range().isPresent()).count();
    return new Count(right, (int) expected, (int) found);
  }

  private static <E, F> int matching(List<Pair<E, F>> pairs, Predicate<Pair<E, F>> condition) {
    return (int) pairs.stream().filter(condition).count();
  }
}
