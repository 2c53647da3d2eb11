package dev.dateline.streams.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.DateMention;
import dev.dateline.schema.DateRange;
import dev.dateline.schema.DateType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayKeysTest {

  @ParameterizedTest
  @CsvSource({
    "DATE, 2023-09-10, 2023-09-10, 2023-09-10, 2023-09-10",
    "TIME, 2023-09-10T09:30, 2023-09-10, 2023-09-10, 2023-09-10",
    "TIME, 2023-09-10TEV, 2023-09-10, 2023-09-10, 2023-09-10",
    "DATE, 2023-09, 2023-09-01, 2023-09-30, 2023-09",
    "DATE, 2024-02, 2024-02-01, 2024-02-29, 2024-02",
    "DATE, 2023-W52-WE, 2023-12-30, 2023-12-31, 2023-12-30 2023-12-31",
    "DATE, 2023-Q3, 2023-07-01, 2023-09-30, 2023-Q3",
    "DATE, 2023-SU, 2023-06-01, 2023-08-31, 2023-SU",
    "DATE, 2023, 2023-01-01, 2023-12-31, 2023",
    "DATE, 197, 1970-01-01, 1979-12-31, 197"
  })
  void aStretchIsFoundByItsDaysOrItsMonthOrItsValue(
      DateType type, String value, LocalDate earliest, LocalDate latest, String keys) {
    assertThat(DayKeys.of(date(type, value, earliest, latest))).containsExactly(keys.split(" "));
  }

  @Test
  void aWeekIsFoundByEachOfItsDays() {
    var week = date(DateType.DATE, "2023-W36", day("2023-09-04"), day("2023-09-10"));
    assertThat(DayKeys.of(week)).hasSize(7).startsWith("2023-09-04").endsWith("2023-09-10");
  }

  @ParameterizedTest
  @CsvSource({
    "XXXX-WXX-3, 2024-06-05, 2024-06-26, 2024-06",
    "XXXX-XX-15, 2024-06-15, 2024-06-15, 2024-06-15",
    "2024-XX, 2024-03-01, 2024-09-30, 2024",
    "XXXX-WXX-3, 2024-05-29, 2024-06-26, 2024",
    "XXXX-08-15, 2021-08-15, 2022-08-15, ''"
  })
  void whatIsNotKnownExactlyIsFoundByTheMonthOrYearThatHoldsAllItCanMean(
      String value, LocalDate earliest, LocalDate latest, String key) {
    var expected = key.isEmpty() ? new String[0] : new String[] {key};
    assertThat(DayKeys.of(date(DateType.DATE, value, earliest, latest))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DURATION, P3D, 2023-09-10, 2023-09-12",
    "SET, XXXX-WXX-1, 2023-09-10, 2023-09-10",
    "UNKNOWN, 2023-09-10, 2023-09-10, 2023-09-10",
    "DATE, PRESENT_REF, 2023-09-10, 2023-09-10",
    "DATE, 2023-09-10, , 2023-09-10",
    "DATE, 2023-09-10, 2023-09-10, ",
    "DATE, 2023-09-10, 2023-09-11, 2023-09-10"
  })
  void whatIsNoPointOrStretchOfTimeIsNotFound(
      DateType type, String value, LocalDate earliest, LocalDate latest) {
    assertThat(DayKeys.of(date(type, value, earliest, latest))).isEmpty();
  }

  @Test
  void bothEndsOfAShortRangeAreFoundByAllOfItsDays() {
    var begin = day("2023-08-30");
    var end = day("2023-09-02");
    var first = date(DateType.DATE, begin.toString(), begin, begin);
    var last = date(DateType.DATE, end.toString(), end, end);
    var range = new DateRange(begin.toString(), end.toString());
    first.setRange(range);
    last.setRange(range);
    var days = new String[] {"2023-08-30", "2023-08-31", "2023-09-01", "2023-09-02"};
    assertThat(DayKeys.of(first)).containsExactlyInAnyOrder(days);
    assertThat(DayKeys.of(last)).containsExactlyInAnyOrder(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-01, 2023-08-31, 2023-08",
    "2023-08-02, 2023-09-02, 2023-08-02/2023-09-02",
    "2023-08, 2023-10, 2023-08/2023-10",
    "1991, 2020, 1991/2020",
    "2023-08-02T10:00, 2023-09-02T10:00, 2023-08-02T10:00/2023-09-02T10:00"
  })
  void aLongRangeHasAKeyOfItsOwn(String begin, String end, String key) {
    var date = date(DateType.DATE, "PAST_REF", null, null);
    date.setRange(new DateRange(begin, end));
    assertThat(DayKeys.of(date)).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({"2023-09-10, 2023-09-01", "XXXX-09, 2023-10", "2023-13, 2024-01", "197, 2020"})
  void aRangeThatIsNoneIsNotFound(String begin, String end) {
    var date = date(DateType.DATE, "PAST_REF", null, null);
    date.setRange(new DateRange(begin, end));
    assertThat(DayKeys.of(date)).isEmpty();
  }

  private static DateMention date(
      DateType type, String value, LocalDate earliest, LocalDate latest) {
    return new DateMention(0, 1, "x", type, value, earliest, latest, null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
