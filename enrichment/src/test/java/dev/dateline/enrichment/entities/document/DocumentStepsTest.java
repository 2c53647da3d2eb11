package dev.dateline.enrichment.entities.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.entities.Marked;
import dev.dateline.enrichment.entities.lists.LexiconReader;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.WordClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentStepsTest {

  /** Every mention as {@code TYP surface}. */
  private static List<String> steps(String marked) {
    var text = Marked.text(marked);
    return mentions(text).stream()
        .map(
            mention ->
                mention.type().name().substring(0, 3)
                    + " "
                    + mention.span(text.tokens()).of(text.tokens().text()))
        .toList();
  }

  private static List<Mention> mentions(Marked text) {
    var lexicon = LexiconReader.read("en");
    var seen = new Observations(text.tokens(), lexicon, WordClasses.EMPTY);
    return DocumentSteps.of(seen, lexicon, text.names());
  }

  private static List<Mention.Decision> decisions(String marked) {
    return mentions(Marked.text(marked)).stream().map(Mention::decision).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was [ORG "Zarko Brun"] again. | ORG Zarko Brun
          It was [ORG (ZRKB)] again. | ORG ZRKB
          It was [PER Mary Brun ,] again. | PER Mary Brun
          It was bought by [ORG Zarko S.p.A.] again. | ORG Zarko S.p.A.
          It was [ORG Zarko!] again. | ORG Zarko!
          It was [ORG Zarko (Brun)] again. | ORG Zarko (Brun)
          It was [PER Mary Guivarc]’h again. | PER Mary Guivarc’h
          It was [PER Mary Brun]’s again. | PER Mary Brun
          """)
  void marksAtTheEndsOfANameAreTakenOffUnlessTheyBelongToIt(String marked, String expected) {
    assertThat(steps(marked)).containsExactly(expected);
  }

  @Test
  void aNameOfMarksAloneIsNone() {
    assertThat(steps("It was [ORG \"] again.")).isEmpty();
  }

  @Test
  void aNameThatOurListsHaveAsOneThingIsThatThing() {
    assertThat(steps("The [LOC White House?0.7] waited.")).containsExactly("ORG White House");
    assertThat(steps("The [LOC White House?0.99] waited.")).containsExactly("LOC White House");
  }

  @Test
  void aListedNameOfSeveralWordsIsFoundWithoutTheModel() {
    assertThat(steps("Today the White House waited.")).containsExactly("ORG White House");
    assertThat(decisions("Today the White House waited.")).containsExactly(Mention.Decision.LIST);
    assertThat(steps("Today the Zork White House-style team and White House Zork waited."))
        .isEmpty();
  }

  @Test
  void theSameWordsGetTheTypeWithMostConfidence() {
    var marked =
        "In [LOC Zarko?0.9] it rained. Then [ORG Zarko?0.5] shone, and [LOC Zarko?0.8] too.";
    assertThat(steps(marked)).containsExactly("LOC Zarko", "LOC Zarko", "LOC Zarko");
    assertThat(decisions(marked)).element(1).isEqualTo(Mention.Decision.SAME_TYPE);
  }

  @Test
  void aMentionThatIsSureKeepsItsType() {
    assertThat(steps("In [LOC Zarko?0.99] it rained. Then [ORG Zarko?0.97] scored in [LOC Zarko]."))
        .containsExactly("LOC Zarko", "ORG Zarko", "LOC Zarko");
  }

  @Test
  void aFamilyNameIsThePersonNamedInFullWhateverTheModelHeldItFor() {
    var marked = "They met [PER Mary Houston]. Later [LOC Houston?0.6] left.";
    assertThat(steps(marked)).containsExactly("PER Mary Houston", "PER Houston");
    assertThat(decisions(marked))
        .containsExactly(Mention.Decision.MODEL, Mention.Decision.FAMILY_NAME);
  }

  @Test
  void aPlaceThatIsSureStaysAPlaceBesideAPersonOfThatName() {
    assertThat(steps("They met [PER Mary Houston] in [LOC Houston?0.95]."))
        .containsExactly("PER Mary Houston", "LOC Houston");
  }

  @Test
  void aFamilyNameAloneIsFoundAlsoBeforeTheFullName() {
    assertThat(steps("So said Brun. They met [PER Mary Brun], and Brun smiled."))
        .containsExactly("PER Brun", "PER Mary Brun", "PER Brun");
  }

  @Test
  void aFamilyNameOfSeveralTokensIsOne() {
    assertThat(steps("They met [PER Anna Brun-Zork]. So said Brun-Zork today."))
        .containsExactly("PER Anna Brun-Zork", "PER Brun-Zork");
  }

  @Test
  void whereTheFamilyNameStandsFirstItIsFoundAlone() {
    assertThat(steps("They met [PER Kim Jong-un]. So said Kim today."))
        .containsExactly("PER Kim Jong-un", "PER Kim");
  }

  @Test
  void whatIsFoundOnceIsFoundAgain() {
    var marked = "At [ORG Zarko Works] it rained. Everybody likes Zarko Works.";
    assertThat(steps(marked)).containsExactly("ORG Zarko Works", "ORG Zarko Works");
    assertThat(decisions(marked)).element(1).isEqualTo(Mention.Decision.SAME_WORDS);
  }

  @Test
  void whatWasFoundWithDoubtIsNotLookedForAgain() {
    assertThat(steps("At [ORG Zarko Works?0.4] it rained. Everybody likes Zarko Works."))
        .containsExactly("ORG Zarko Works");
  }

  @Test
  void aLongerUnknownNameIsNotTheShorterOne() {
    assertThat(
            steps(
                "They met [PER Mary Brun]. Later the Brun Foundation praised nobody, and Zork Brun was quiet."))
        .containsExactly("PER Mary Brun");
  }

  @Test
  void halfOfACompoundIsNoName() {
    assertThat(steps("In [LOC Zarkoland] it rained. The Zarkoland-born man and ex-Zarkoland team."))
        .containsExactly("LOC Zarkoland");
  }

  @Test
  void aWordThatTheDocumentHasInLowerCaseTooIsNotSpread() {
    assertThat(steps("The [ORG Post] wrote it. The post came. At the end the Post was late."))
        .containsExactly("ORG Post");
  }

  @Test
  void aSentenceMayOpenWithAWordThatIsNoName() {
    assertThat(steps("The [PER Mary Rose] sank. Rose is a name. The rose is a flower."))
        .containsExactly("PER Mary Rose");
  }

  @Test
  void mentionsStandInOrderAndNeverOverlap() {
    var text =
        Marked.text("Brun met [PER Mary Brun] and [ORG Brun Works]. Brun Works, Brun, Mary Brun.");
    var mentions = mentions(text);
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).from()).isGreaterThanOrEqualTo(mentions.get(i - 1).to());
    }
    assertThat(mentions).hasSize(6);
  }
}
