package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.grammar.Match;
import dev.dateline.enrichment.dates.grammar.Slot;
import dev.dateline.enrichment.dates.values.TimeUnit;
import java.math.BigDecimal;

/** Says what a match means, by the action of its rule. */
@SuppressWarnings("EnumOrdinal") // senses are numbers
final class Interpreter {

  /** More units than this lead out of the calendar. */
  private static final int MOST_UNITS = 5000;

  private Interpreter() {}

  static Expression read(Match match) {
    return switch (match.rule().action()) {
      case POINT -> new Expression.Point(Fields.of(match));
      case AGO -> shift(match, -1, false);
      case AHEAD -> shift(match, 1, false);
      case EARLIER -> shift(match, -1, true);
      case LATER -> shift(match, 1, true);
      case UNIT -> new Expression.Shift(match.number(Slot.REL).orElse(0), unit(match), false);
      case SAME_UNIT -> new Expression.Shift(match.number(Slot.REL).orElse(0), unit(match), true);
      case LENGTH -> length(match);
      case LENGTHS -> new Expression.Length(unit(match).length("X"));
      case SET -> set(match);
      case REF -> new Expression.Reference(match.text(Slot.REF).orElseThrow() + "_REF");
      case NTH -> new Expression.Nth(match.number(Slot.ORDINAL).getAsInt(), unit(match));
      case SAME -> read(match.nested().get(0));
      case WITHIN -> within(match);
      case RANGE -> new Expression.Two(match.nested().get(0), match.nested().get(1), true);
      case PAIR -> new Expression.Two(match.nested().get(0), match.nested().get(1), false);
      case NOTHING -> new Expression.Nothing();
    };
  }

  /** By their labels, or else by their order, the part comes first. */
  private static Expression within(Match match) {
    Expression first = read(match.nested().get(0));
    Expression second = read(match.nested().get(1));
    boolean wholeFirst =
        match.labels().indexOf("whole") == 0 || match.labels().indexOf("part") == 1;
    return wholeFirst ? new Expression.Within(second, first) : new Expression.Within(first, second);
  }

  private static TimeUnit unit(Match match) {
    return TimeUnit.values()[match.number(Slot.UNIT).getAsInt()];
  }

  private static Expression shift(Match match, int sign, boolean fromPrevious) {
    String amount = amount(match);
    if (amount.equals("X")) {
      return new Expression.Reference(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    double units = Double.parseDouble(amount);
    if (units > MOST_UNITS) {
      return new Expression.Nothing();
    }
    TimeUnit unit = unit(match);
    if (unit == TimeUnit.DECADE) {
      return new Expression.Shift((int) (sign * units * 10), TimeUnit.YEAR, fromPrevious);
    }
    return units == Math.rint(units)
        ? new Expression.Shift(sign * (int) units, unit, fromPrevious)
        : new Expression.Shift(sign * (int) Math.round(units * 12), finer(unit), fromPrevious);
  }

  /** Half a year ago is six months ago; parts of anything shorter are not told apart. */
  private static TimeUnit finer(TimeUnit unit) {
    return unit == TimeUnit.YEAR ? TimeUnit.MONTH : TimeUnit.HOUR;
  }

  private static Expression length(Match match) {
    String value = unit(match).length(amount(match));
    if (match.nested().isEmpty()
        || !(read(match.nested().get(0)) instanceof Expression.Length more)) {
      return new Expression.Length(value);
    }
    return new Expression.Length(sum(value, more.value()));
  }

  /** P1Y and P3M are P1Y3M, P1D and PT2H are P1DT2H. */
  private static String sum(String one, String other) {
    if (one.startsWith("PT")) {
      return other.startsWith("PT") ? one + other.substring(2) : one;
    }
    return one + other.substring(1);
  }

  private static Expression set(Match match) {
    if (match.text(Slot.FREQUENCY).isPresent()) {
      return new Expression.Repeating(match.text(Slot.FREQUENCY).orElseThrow());
    }
    if (match.number(Slot.UNIT).isPresent()) {
      return new Expression.Repeating(unit(match).length(amount(match)));
    }
    return match.nested().isEmpty()
        ? new Expression.Every(new Expression.Point(Fields.of(match)))
        : new Expression.Every(read(match.nested().get(0)));
  }

  /** How many units are said, with their fraction; one if nothing is said. */
  private static String amount(Match match) {
    String amount = match.text(Slot.N).orElse("1");
    if (match.text(Slot.FRACTION).isEmpty() || amount.equals("X")) {
      return amount;
    }
    return new BigDecimal(amount)
        .add(new BigDecimal(match.text(Slot.FRACTION).orElseThrow()))
        .toPlainString();
  }
}
