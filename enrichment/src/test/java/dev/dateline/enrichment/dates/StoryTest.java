package dev.dateline.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which dates lend the ones after them what those do not say. */
class StoryTest {

  private static final String FRIDAY = "2023-09-15";

  @Test
  void givesTheMonthsOfAStoryOfThePastItsYears() {
    assertThat(
            Tagging.values(
                "en",
                FRIDAY,
                "The siege began on 3 May 1702. It rained in June 1702. The walls fell on 9 July"
                    + " 1702. In August the town gave up. In February the king came home."))
        .containsExactly(
            "3 May 1702=1702-05-03",
            "June 1702=1702-06",
            "9 July 1702=1702-07-09",
            "August=1702-08",
            "February=1703-02");
  }

  @Test
  void keepsTheMonthsOfNewsInTheYearOfPublicationAfterOneOldDate() {
    assertThat(Tagging.values("en", FRIDAY, "The bank was founded in 1702. In August it closed."))
        .containsExactly("1702=1702", "August=2023-08");
  }

  @Test
  void endsAShortLookBackWithItsParagraph() {
    assertThat(
            Tagging.values(
                "de",
                "2024-06",
                "Von 1. Juni 1954 bis 3. Juni 1954 und am 9. Juli 1954 stieg der Fluss.\n\n"
                    + "Bis Ende Juni wird es regnen."))
        .endsWith("Ende Juni=2024-06");
  }

  @Test
  void countsDaysFromTheDayLastMentionedAndYearsFromAnyDate() {
    assertThat(
            Tagging.values(
                "en",
                FRIDAY,
                "On 3 May 1998 he left Rome, where he had come in 1990. The next day he sang."))
        .containsExactly("3 May 1998=1998-05-03", "1990=1990", "The next day=1998-05-04");
  }

  @Test
  void readsBothYearsOfAStretchInTheSameCentury() {
    assertThat(Tagging.values("en", FRIDAY, "The war of 1914-18 was long."))
        .containsExactly("1914=1914", "18=1918");
  }

  @Test
  void putsADayThatFollowsAMonthIntoThatMonth() {
    assertThat(Tagging.values("en", FRIDAY, "The fair was held on April 24 and 25."))
        .containsExactly("April 24=2023-04-24", "25=2023-04-25");
  }

  @Test
  void choosesTheYearInWhichTheDayIsThatWeekday() {
    assertThat(Tagging.values("it", FRIDAY, "Si vota martedì 14 marzo."))
        .containsExactly("martedì 14 marzo=2023-03-14");
    assertThat(Tagging.values("it", FRIDAY, "Si vota giovedì 14 marzo."))
        .containsExactly("giovedì 14 marzo=2024-03-14");
  }

  @Test
  void doesNotJoinAHeadlineAndTheDateBelowIt() {
    assertThat(
            Tagging.values(
                "en", FRIDAY, "Shops to stay closed until Friday\nSeptember 14, 2023\nNo."))
        .containsExactly("Friday=2023-09-15", "September 14, 2023=2023-09-14");
  }

  @Test
  void leavesAWeekdayInsideANameAlone() {
    assertThat(Tagging.values("de", FRIDAY, "Der MIP-Montag ist ein Verein.")).isEmpty();
  }
}
