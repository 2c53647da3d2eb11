package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.dates.DateType;
import dev.dateline.enrichment.dates.grammar.Match;
import dev.dateline.enrichment.dates.values.Direction;
import dev.dateline.enrichment.dates.values.Grain;
import dev.dateline.enrichment.dates.values.Stamp;
import dev.dateline.enrichment.dates.values.TimeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves the expressions of one text, in order: later ones may count from earlier ones. Serves
 * one text.
 */
public final class Resolver {

  private final Anchors published;
  private Anchors previous;
  private Anchors previousDay;
  private int previousDaySentence = -1;
  private final Story story = new Story();

  /** A resolver of a text that was published then. */
  public Resolver(Optional<DocumentDate> date) {
    this.published = Anchors.of(date);
    this.previous = published;
    this.previousDay = published;
  }

  /**
   * A mention with what it has come to.
   *
   * @param match where it stands
   * @param resolved what it means
   * @param anchor what its value was counted from
   * @param group equal for the two ends of one stretch of time, which no other mention has; -1 for
   *     all others
   */
  public record Mention(Match match, Resolved resolved, Anchor anchor, int group) {}

  /** A paragraph has ended. */
  public void paragraph() {
    story.paragraph();
  }

  /**
   * The mentions of one match: none when it names an impossible date, two when it names two dates.
   *
   * @param sentence number of its sentence
   * @param direction where the sentence looks
   */
  public List<Mention> resolve(Match match, int sentence, Direction direction) {
    List<Mention> mentions = new ArrayList<>(2);
    add(match, Interpreter.read(match), sentence, direction, mentions);
    return mentions;
  }

  private void add(
      Match match, Expression expression, int sentence, Direction direction, List<Mention> to) {
    if (expression instanceof Expression.Two two) {
      addBoth(two, sentence, direction, to);
      return;
    }
    Anchor anchor = anchor(expression, sentence);
    resolve(expression, sentence, direction)
        .ifPresent(resolved -> to.add(new Mention(match, resolved, anchor, -1)));
  }

  /** Of two dates the first is resolved with what the second says, as far as it lacks it. */
  private void addBoth(Expression.Two two, int sentence, Direction direction, List<Mention> to) {
    Expression begin = Sharing.withoutCue(Interpreter.read(two.begin()));
    Expression end =
        Sharing.withFieldsBefore(begin, Sharing.withoutCue(Interpreter.read(two.end())));
    int at = to.size();
    add(two.begin(), Sharing.withFieldsOf(end, begin), sentence, direction, to);
    add(two.end(), end, sentence, direction, to);
    if (two.range() && to.size() == at + 2) {
      int group = two.begin().start();
      to.replaceAll(
          m -> to.indexOf(m) < at ? m : new Mention(m.match(), m.resolved(), m.anchor(), group));
    }
  }

  private Optional<Resolved> resolve(Expression expression, int sentence, Direction direction) {
    if (expression instanceof Expression.Length length) {
      return Optional.of(Resolved.unbounded(DateType.DURATION, length.value()));
    }
    if (expression instanceof Expression.Repeating set) {
      return Optional.of(Resolved.unbounded(DateType.SET, set.value()));
    }
    if (expression instanceof Expression.Every every) {
      return point(every.each(), Anchors.OPEN, Direction.UNSAID)
          .map(stamp -> Resolved.unbounded(DateType.SET, stamp.value()));
    }
    if (expression instanceof Expression.Reference reference) {
      return Optional.of(vague(reference.value()));
    }
    return calendar(expression, sentence, direction);
  }

  private Resolved vague(String value) {
    boolean known = !published.open();
    return new Resolved(
        DateType.DATE,
        value,
        known && !value.startsWith("PAST") ? Optional.of(published.first()) : Optional.empty(),
        known && !value.startsWith("FUTURE") ? Optional.of(published.last()) : Optional.empty(),
        Optional.empty());
  }

  private Optional<Resolved> calendar(Expression expression, int sentence, Direction direction) {
    Optional<Expression> told = story.within(expression, sentence);
    Optional<Stamp> stamp =
        told.isPresent()
            ? point(told.get(), story.around(), Direction.UNSAID)
            : point(expression, anchors(expression, sentence), direction);
    stamp.ifPresent(s -> remember(s, sentence));
    return stamp.map(s -> Resolved.point(s, bounded(s)));
  }

  private Anchor anchor(Expression expression, int sentence) {
    if (story.within(expression, sentence).isPresent()) {
      return Anchor.of(Anchor.Kind.STORY, story.around());
    }
    return switch (Dependence.of(expression)) {
      case NONE -> Anchor.none();
      case PREVIOUS -> Anchor.of(Anchor.Kind.PREVIOUS, before(expression));
      default -> published(expression, sentence);
    };
  }

  private Anchor published(Expression expression, int sentence) {
    Anchors days = anchors(expression, sentence);
    return Anchor.of(days.equals(published) ? Anchor.Kind.PUBLISHED : Anchor.Kind.PREVIOUS, days);
  }

  private Anchors anchors(Expression expression, int sentence) {
    return onlyTime(expression) && sentence == previousDaySentence ? previousDay : published;
  }

  /** Without a date of publication only what does not depend on it has bounds. */
  private boolean bounded(Stamp stamp) {
    return !published.open()
        || (stamp.earliest().isAfter(Anchors.OPEN.first()) && stamp.year() != Stamp.UNKNOWN);
  }

  private static boolean onlyTime(Expression expression) {
    return expression instanceof Expression.Point point && Sharing.onlyTime(point.fields());
  }

  private Optional<Stamp> point(Expression expression, Anchors anchors, Direction direction) {
    Anchors before = before(expression);
    Moment first = new Moment(anchors.first(), before.first(), direction);
    Moment last = new Moment(anchors.last(), before.last(), direction);
    Optional<Stamp> one = first.evaluate(expression);
    if (anchors.first().equals(anchors.last()) && before.first().equals(before.last())) {
      return one;
    }
    return one.flatMap(a -> last.evaluate(expression).map(a::merge));
  }

  /** Days and weeks are counted from the day last mentioned, longer units from any date. */
  private Anchors before(Expression expression) {
    return expression instanceof Expression.Shift shift
            && shift.unit().compareTo(TimeUnit.FORTNIGHT) <= 0
        ? previousDay
        : previous;
  }

  private void remember(Stamp stamp, int sentence) {
    if (!bounded(stamp)) {
      return;
    }
    previous = Anchors.of(stamp);
    story.goesOn(stamp, sentence, published);
    if (stamp.grain() == Grain.DAY) {
      previousDay = previous;
      previousDaySentence = sentence;
    }
  }
}
