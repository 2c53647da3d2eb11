package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.replay.Criteria.By;
import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TailDatesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void articlesAreFoundByTheirOwnDatesHoweverLateTheyCame() {
    var september = TailDates.of(By.PUBLISHED, "2023-09", "2023-10", NOW);
    assertThat(september.accepts(article(LocalDate.parse("2023-09-30")))).isTrue();
    assertThat(september.accepts(article(LocalDate.parse("2023-10-01")))).isFalse();
    assertThat(september.accepts(article(null))).isFalse();
  }

  @Test
  void withoutBoundsEveryArticleIsFound() {
    var all = TailDates.of(By.PUBLISHED, "latest", null, NOW);
    assertThat(all.accepts(article(LocalDate.parse("1999-01-01")))).isTrue();
    assertThat(all.accepts(article(null))).isTrue();
  }

  @Test
  void byIngestionTheDateDoesNotMatter() {
    assertThat(TailDates.of(By.INGESTED, "2023-09", "2023-10", NOW).accepts(article(null)))
        .isTrue();
  }

  @Test
  void aBoundThatIsNoMomentIsNamed() {
    assertThatThrownBy(() -> TailDates.of(By.PUBLISHED, "September", null, NOW))
        .hasMessageContaining("--from");
  }

  private static Article article(LocalDate day) {
    return Article.newBuilder()
        .setId("a")
        .setPublished(day == null ? null : new PublicationDate(day.toString(), day, day))
        .setText("text")
        .setSource(new Source("uri", null, "0".repeat(64), 0))
        .setIngestedAt(NOW)
        .build();
  }
}
