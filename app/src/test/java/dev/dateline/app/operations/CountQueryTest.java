package dev.dateline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.streams.mentions.ArticleCounts.By;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountQueryTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void withoutTimesAllThatIsKeptIsAskedFor() {
    assertThat(CountQuery.of("entity=place%3AIT%2Fbarolo", CLOCK))
        .isEqualTo(
            new CountQuery(
                By.ENTITY,
                "place:IT/barolo",
                Instant.parse("2026-11-17T12:00:00Z"),
                Instant.parse("2026-11-24T13:00:00Z"),
                false));
  }

  @Test
  void timesAndNamesAreReadAsTheyAreWritten() {
    var query =
        CountQuery.of(
            "publisher=La+Voce%26Co&from=2026-11-24T08:00:00Z&until=2026-11-24T09:00:00Z&here",
            CLOCK);
    assertThat(query.by()).isEqualTo(By.PUBLISHER);
    assertThat(query.of()).isEqualTo("La Voce&Co");
    assertThat(query.until()).isEqualTo(query.from().plusSeconds(3600));
    assertThat(query.here()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    ", exactly one of",
    "entity=a&language=it, exactly one of",
    "entity=a&from=yesterday, yesterday",
    "entity=a&form=2026-11-24T08:00:00Z, form",
    "entity=a&from=2027-01-01T00:00:00Z, before until",
    "entity=%zz, zz"
  })
  void aWrongQuestionIsRefusedAndSaysWhy(String query, String reason) {
    assertThatThrownBy(() -> CountQuery.of(query, CLOCK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void theAnswerOfAnotherProcessIsReadAgain() throws IOException {
    var part =
        CountsClient.part(
            """
            {"entity": "windows", "window": "PT1H", "articles": 5,
             "windows": {"2026-11-24T08:00:00Z": 2, "2026-11-24T09:00:00Z": 3},
             "partitions": [0, 3]}
            """);
    assertThat(part.windows()).containsEntry(Instant.parse("2026-11-24T09:00:00Z"), 3L).hasSize(2);
    assertThat(part.partitions()).containsExactly(0, 3);
  }
}
