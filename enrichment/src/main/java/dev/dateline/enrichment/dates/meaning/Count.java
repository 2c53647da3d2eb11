package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.values.Direction;
import dev.dateline.enrichment.dates.values.Grain;
import dev.dateline.enrichment.dates.values.Stamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Counts units within something longer: the third quarter, the last week of July. */
@SuppressWarnings("EnumOrdinal") // senses are numbers
final class Count {

  private Count() {}

  /**
   * The unit that is counted; empty when the longer stretch has no such part.
   *
   * @param whole the longer stretch; without it, that around or before now
   */
  static Optional<Stamp> nth(
      Expression.Nth nth, Optional<Stamp> whole, LocalDate now, Direction direction) {
    return switch (nth.unit()) {
      case QUARTER -> parted(nth.ordinal(), 4).map(q -> quarter(q, whole, now, direction));
      case HALF -> parted(nth.ordinal(), 2).map(h -> half(h, whole, now));
      case MONTH ->
          yearOf(whole)
              .flatMap(y -> parted(nth.ordinal(), 12).map(m -> Stamp.month(YearMonth.of(y, m))));
      case WEEK -> whole.flatMap(w -> day(nth.ordinal(), 7, w)).map(Stamp::week);
      case WEEKEND -> whole.flatMap(w -> day(nth.ordinal(), 7, w)).map(Stamp::weekend);
      case DAY -> whole.flatMap(w -> day(nth.ordinal(), 1, w)).map(Stamp::day);
      case DECADE -> decade(nth.ordinal(), whole);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> parted(int ordinal, int parts) {
    int part = ordinal < 0 ? parts : ordinal;
    return part <= parts ? Optional.of(part) : Optional.empty();
  }

  /** Without a year, the latest such quarter that has begun; ahead if the sentence looks ahead. */
  private static Stamp quarter(
      int quarter, Optional<Stamp> whole, LocalDate now, Direction direction) {
    int current = (now.getMonthValue() + 2) / 3;
    int year = now.getYear();
    int near =
        direction == Direction.FUTURE
            ? (quarter < current ? year + 1 : year)
            : quarter > current ? year - 1 : year;
    return Stamp.quarter(yearOf(whole).orElse(near), quarter);
  }

  private static Stamp half(int half, Optional<Stamp> whole, LocalDate now) {
    return Stamp.half(yearOf(whole).orElse(now.getYear()), half);
  }

  private static Optional<Integer> yearOf(Optional<Stamp> whole) {
    return whole.filter(w -> w.grain() == Grain.YEAR).map(Stamp::year);
  }

  private static Optional<LocalDate> day(int ordinal, int days, Stamp whole) {
    LocalDate day =
        ordinal < 0 ? whole.latest() : whole.earliest().plusDays((long) days * (ordinal - 1));
    return day.isAfter(whole.latest()) ? Optional.empty() : Optional.of(day);
  }

  private static Optional<Stamp> decade(int ordinal, Optional<Stamp> whole) {
    return whole
        .filter(w -> w.grain() == Grain.CENTURY)
        .flatMap(w -> parted(ordinal, 10).map(d -> Stamp.decade(w.year() + 10 * (d - 1))));
  }
}
