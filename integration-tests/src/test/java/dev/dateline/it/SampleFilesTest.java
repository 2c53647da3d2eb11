package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample articles and what is expected of them fit together. */
class SampleFilesTest {

  static List<Sample> samples() {
    return Sample.all();
  }

  @Test
  void coverFiveLanguagesThreeTimes() {
    assertThat(samples().stream().collect(Collectors.groupingBy(Sample::language)))
        .containsOnlyKeys("de", "en", "es", "fr", "it")
        .allSatisfy((language, files) -> assertThat(files).hasSizeGreaterThanOrEqualTo(3));
  }

  @Test
  void areDatedByDayByMonthByYearAndNotAtAll() {
    assertThat(samples().stream().map(sample -> sample.published().map(String::length)))
        .contains(Optional.of(10), Optional.of(7), Optional.of(4), Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void haveTheLengthOfANewsItem(Sample sample) {
    assertThat(sample.text().split("\\s+")).hasSizeBetween(150, 400);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void saySomethingWorthFinding(Sample sample) {
    assertThat(sample.entities()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(sample.dates()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nameEveryEntityInFullSomewhere(Sample sample) {
    assertThat(sample.entities())
        .extracting(Sample.Name::surface)
        .containsAll(sample.entities().stream().map(Sample.Name::name).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void expectEveryMentionExactlyWhereItStands(Sample sample) {
    String text = sample.text();
    assertThat(expected(sample))
        .allSatisfy(it -> assertThat(it.span().of(text)).isEqualTo(it.surface()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void expectNothingTwice(Sample sample) {
    List<Sample.Expected> all = expected(sample);
    assertThat(IntStream.range(1, all.size()))
        .noneMatch(i -> all.get(i - 1).span().overlaps(all.get(i).span()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void giveBothEndsOfAnIntervalTheSameRange(Sample sample) {
    assertThat(sample.dates().stream().flatMap(date -> date.range().stream()).distinct())
        .allSatisfy(
            range ->
                assertThat(sample.dates())
                    .filteredOn(date -> date.range().equals(Optional.of(range)))
                    .extracting(date -> date.values().get(0))
                    .containsExactly(range.begin(), range.end()));
  }

  /** Entities and dates together, in text order. */
  private static List<Sample.Expected> expected(Sample sample) {
    return Stream.<Sample.Expected>concat(sample.entities().stream(), sample.dates().stream())
        .sorted((one, other) -> one.span().compareTo(other.span()))
        .toList();
  }
}
