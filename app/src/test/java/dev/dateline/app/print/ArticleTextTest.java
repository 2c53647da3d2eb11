package dev.dateline.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Fixture;
import org.junit.jupiter.api.Test;

class ArticleTextTest {

  @Test
  void withoutColourMarksSayWhatIsWhat() {
    assertThat(new ArticleText(Palette.PLAIN, 48).of(Fixture.enriched()))
        .isEqualTo(
            """
            ── /news/kim.txt ───────────────────────────────
            Kim andrà a [Mosca LOC] 🚆

            [Kim Jong-un PER] parlerà dal [10 = 2023-09-10]
            al [13 settembre = 2023-09-13], dice la [Tass
            ORG].\uFFFD[31m

              published      2023-09
              language       it (confidence 0.99)
              people         Kim Jong-un
              organisations  Tass
              places         Mosca (RU)
              dates          10            2023-09-10  range
                             2023-09-10 … 2023-09-13
                             13 settembre  2023-09-13  range
                             2023-09-10 … 2023-09-13

            """);
  }

  @Test
  void onATerminalColoursDo() {
    assertThat(new ArticleText(Palette.COLOR, 80).of(Fixture.enriched()))
        .contains("\u001B[1mKim andrà a \u001B[0m\u001B[32mMosca\u001B[0m")
        .contains("\u001B[36mKim Jong-un\u001B[0m")
        .contains("\u001B[33;4m13 settembre\u001B[0m\u001B[2m (2023-09-13)\u001B[0m");
  }

  @Test
  void anArticleCannotSteerTheTerminal() {
    assertThat(Fixture.TEXT).contains("\u001B");
    assertThat(new ArticleText(Palette.PLAIN, 80).of(Fixture.enriched())).doesNotContain("\u001B");
  }

  @Test
  void aHeadlineThatIsNotInTheTextStandsAboveIt() {
    var enriched = Fixture.enriched();
    enriched.getArticle().setHeadline("Altrove");
    assertThat(new ArticleText(Palette.PLAIN, 80).of(enriched)).contains("\nAltrove\n\nKim andrà");
  }
}
