package dev.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.replay.Criteria.By;
import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

  private static final Criteria SEPTEMBER = published("2023-09-01", "2023-10-01");

  @ParameterizedTest
  @CsvSource({
    "2023-08-31, 2023-08-31, false",
    "2023-09-01, 2023-09-01, true",
    "2023-09-30, 2023-09-30, true",
    "2023-10-01, 2023-10-01, false",
    "2023-08-01, 2023-08-31, false",
    "2023-01-01, 2023-12-31, true",
    "2022-01-01, 2022-12-31, false"
  })
  void anArticleBelongsToEveryRangeThatHasADayItsDateCanMean(
      LocalDate earliest, LocalDate latest, boolean belongs) {
    var date = new PublicationDate("as printed", earliest, latest);
    assertThat(SEPTEMBER.covers(date, Instant.EPOCH)).isEqualTo(belongs);
  }

  @Test
  void anUndatedArticleBelongsToNoRangeOfDatesUnlessAskedFor() {
    var asked = Criteria.range(By.PUBLISHED, SEPTEMBER.from(), SEPTEMBER.until(), true);
    assertThat(SEPTEMBER.covers(null, Instant.EPOCH)).isFalse();
    assertThat(asked.covers(null, Instant.EPOCH)).isTrue();
    assertThat(Criteria.EVERYTHING.covers(null, Instant.EPOCH)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-31T23:59:59.999Z, false",
    "2023-09-01T00:00:00Z, true",
    "2023-09-30T23:59:59.999Z, true",
    "2023-10-01T00:00:00Z, false"
  })
  void byIngestionTheStartBelongsToTheRangeAndTheEndDoesNot(Instant ingested, boolean belongs) {
    var range = Criteria.range(By.INGESTED, SEPTEMBER.from(), SEPTEMBER.until(), false);
    assertThat(range.covers(null, ingested)).isEqualTo(belongs);
  }

  @Test
  void aRangeWithoutAMomentIsRefused() {
    assertThatThrownBy(() -> published("2023-09-01", "2023-09-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the range is empty");
  }

  @Test
  void undatedArticlesAreAskedForWithARangeOfDatesOnly() {
    assertThatThrownBy(() -> Criteria.range(By.PUBLISHED, Optional.empty(), Optional.empty(), true))
        .hasMessageContaining("undated");
    assertThatThrownBy(() -> Criteria.range(By.INGESTED, SEPTEMBER.from(), Optional.empty(), true))
        .hasMessageContaining("undated");
  }

  @Test
  void everyCriterionGivenMustHold() {
    var live = new LiveResult("it-ch", "v1", List.of(), false);
    assertThat(chosen(Set.of("it"), Set.of("Gazzetta"), Set.of("a"), false, live)).isTrue();
    assertThat(chosen(Set.of("en"), Set.of("Gazzetta"), Set.of("a"), false, live)).isFalse();
    assertThat(chosen(Set.of("it"), Set.of("gazzetta"), Set.of("a"), false, live)).isFalse();
    assertThat(chosen(Set.of("it"), Set.of("Gazzetta"), Set.of("b"), false, live)).isFalse();
    assertThat(chosen(Set.of(), Set.of(), Set.of("a"), true, live)).isFalse();
  }

  @Test
  void failedAreArticlesWithoutAResultOrWithAStageThatFailed() {
    var failed = new LiveResult("it", "v1", List.of(), true);
    assertThat(chosen(Set.of(), Set.of(), Set.of("a"), true, failed)).isTrue();
    assertThat(chosen(Set.of(), Set.of(), Set.of("a"), true, LiveResult.MISSING)).isTrue();
  }

  @Test
  void anArticleWithoutAResultIsInTheLanguageThatItsSourceDeclares() {
    assertThat(chosen(Set.of("it"), Set.of(), Set.of("a"), false, LiveResult.MISSING)).isTrue();
    assertThat(chosen(Set.of("en"), Set.of(), Set.of("a"), false, LiveResult.MISSING)).isFalse();
  }

  private static boolean chosen(
      Set<String> languages,
      Set<String> publishers,
      Set<String> ids,
      boolean failed,
      LiveResult live) {
    var article =
        Article.newBuilder()
            .setId("a")
            .setPublisher("Gazzetta")
            .setDeclaredLanguage("IT")
            .setText("text")
            .setSource(new Source("uri", null, "0".repeat(64), 0))
            .setIngestedAt(Instant.EPOCH)
            .build();
    return new Criteria(
            By.PUBLISHED,
            Optional.empty(),
            Optional.empty(),
            false,
            languages,
            publishers,
            Optional.empty(),
            Optional.of(ids),
            failed)
        .matches(article, 0, live, Set.of());
  }

  private static Criteria published(String from, String until) {
    return Criteria.range(By.PUBLISHED, start(from), start(until), false);
  }

  private static Optional<Instant> start(String day) {
    return Optional.of(Instant.parse(day + "T00:00:00Z"));
  }
}
