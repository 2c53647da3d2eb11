package dev.dateline.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every value can say what gave it. */
class ExplanationTest {

  private static List<DateExplanation> explain(String language, String published, String text) {
    return Tagging.TAGGER.explain(Tokenizer.tokenize(text), language, Tagging.published(published));
  }

  @Test
  void explainsTheSameMentionsAsItTags() {
    String text = "He came on 3 May 1998 and left the next day; last week he died, at 10:30 a.m.";
    assertThat(explain("en", "2023-09-15", text))
        .extracting(DateExplanation::mention)
        .containsExactlyElementsOf(Tagging.tag("en", "2023-09-15", text));
  }

  @Test
  void namesTheWordThatTriggeredAndTheLinesOfTheRules() {
    DateExplanation why = explain("it", "2023-09", "Mercoledì la Casa Bianca ha parlato.").get(0);
    assertThat(why.trigger()).isEqualTo("Mercoledì");
    assertThat(why.rule()).matches("it\\.tsv:\\d+ > it\\.tsv:\\d+");
  }

  @Test
  void namesTheAnchor() {
    assertThat(
            explain(
                "en",
                "2023-09",
                "Last week it rained. It rained on 3 May 1998, then the next day."))
        .extracting(DateExplanation::anchor)
        .containsExactly("published 2023-09-01/2023-09-30", "none", "mentioned before: 1998-05-03");
    assertThat(explain("en", null, "It rained last week.").get(0).anchor())
        .isEqualTo("published at an unknown date");
  }
}
