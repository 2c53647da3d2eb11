package dev.dateline.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.dates.DateMention.Range;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** No value is sharper than what is known of the day of publication. */
class PublicationDateTest {

  @Test
  void knowsTheMonthWhenTheMonthOfPublicationIsKnown() {
    assertThat(Tagging.values("it", "2023-09", "L'incontro potrebbe esserci a settembre."))
        .containsExactly("settembre=2023-09");
  }

  @Test
  void keepsAWeekdayOpenWithinTheMonthOfPublication() {
    DateMention wednesday =
        Tagging.tag("it", "2023-09", "Mercoledì la Casa Bianca aveva parlato di armi.").get(0);
    assertThat(wednesday.value()).isEqualTo("XXXX-WXX-3");
    assertThat(wednesday.earliest()).contains(LocalDate.of(2023, 8, 30));
    assertThat(wednesday.latest()).contains(LocalDate.of(2023, 9, 27));
  }

  @Test
  void givesBothEndsOfAnIntervalItsRange() {
    var mentions = Tagging.tag("it", "2023-09", "Il forum si svolgerà dal 10 al 13 settembre.");
    assertThat(mentions).extracting(DateMention::value).containsExactly("2023-09-10", "2023-09-13");
    assertThat(mentions)
        .allSatisfy(m -> assertThat(m.range()).contains(new Range("2023-09-10", "2023-09-13")));
  }

  @Test
  void leavesTheDayOfYesterdayOpenWhenOnlyTheMonthIsKnown() {
    DateMention yesterday = Tagging.tag("en", "2023-09", "It rained yesterday.").get(0);
    assertThat(yesterday.value()).isEqualTo("2023-XX-XX");
    assertThat(yesterday.earliest()).contains(LocalDate.of(2023, 8, 31));
    assertThat(yesterday.latest()).contains(LocalDate.of(2023, 9, 29));
  }

  @Test
  void keepsAllValuesOpenWithoutADateOfPublication() {
    assertThat(
            Tagging.values(
                "en", null, "Last year, in August, on Friday, yesterday, on June 3, last week."))
        .containsExactly(
            "Last year=XXXX",
            "August=XXXX-08",
            "Friday=XXXX-WXX-5",
            "yesterday=XXXX-XX-XX",
            "June 3=XXXX-06-03",
            "last week=XXXX-WXX");
  }

  @Test
  void hasNoBoundsForWhatDependsOnAnUnknownDate() {
    assertThat(Tagging.tag("en", null, "It rained yesterday.").get(0).earliest()).isEmpty();
    assertThat(Tagging.tag("en", null, "It rained on 3 June 2010.").get(0).earliest())
        .contains(LocalDate.of(2010, 6, 3));
  }

  @Test
  void leavesTheYearOfAMonthOpenWhenItMayBeTheOneBefore() {
    assertThat(Tagging.values("en", "2023", "It was built last year, and opened in June."))
        .containsExactly("last year=2022", "June=XXXX-06");
  }
}
