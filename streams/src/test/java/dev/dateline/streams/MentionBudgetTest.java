package dev.dateline.streams;

import static dev.dateline.streams.Articles.article;
import static dev.dateline.streams.FakeEnricher.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.Status;
import dev.dateline.schema.StageStatus;
import dev.dateline.schemas.RecordLimits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionBudgetTest {

  private static final String TEXT = "Ada Bea Ada Bea 1999 2000 2001";

  @Test
  void whatFitsIsLeftAlone() {
    var found = new FakeEnricher("v1").enrich(Documents.of(article("a", TEXT)));
    assertThat(MentionBudget.OF_A_RECORD.entities(TEXT, found.entities()))
        .isSameAs(found.entities());
    assertThat(MentionBudget.OF_A_RECORD.dates(TEXT, found.dates())).isSameAs(found.dates());
  }

  @Test
  void whatDoesNotFitIsCutAtAPlaceInTheTextForAllEntitiesAlike() {
    var found = new FakeEnricher("v1").enrich(Documents.of(article("a", TEXT)));
    // Two entities with a mention each take 2 x (48 + 10) + 2 x (48 + 3); a third mention fits.
    var cut = new MentionBudget(2 * 58 + 3 * 51).entities(TEXT, found.entities());
    assertThat(cut.status()).isEqualTo(Status.PARTIAL);
    assertThat(cut.items())
        .containsExactly(
            person("Ada", new Span(0, 3), new Span(8, 11)), person("Bea", new Span(4, 7)));
  }

  @Test
  void datesAreCutFromTheEnd() {
    var found = new FakeEnricher("v1").enrich(Documents.of(article("a", TEXT)));
    var cut = new MentionBudget(2 * (48 + 4 + 4 + 8)).dates(TEXT, found.dates());
    assertThat(cut.status()).isEqualTo(Status.PARTIAL);
    assertThat(cut.items()).extracting(date -> date.value()).containsExactly("1999", "2000");
  }

  @Test
  void theLargestArticleWithTheMostMentionsFitsItsTopic() throws IOException {
    var text = "Àé 2023 ".repeat(RecordLimits.ARTICLE_TEXT / 10);
    var enrichment = new ArticleEnrichment(new Crowd(), ArticleEnrichment.LIVE);
    var enriched = enrichment.enrich(article("a", text));
    assertThat(enriched.getEntities().getStatus()).isEqualTo(StageStatus.PARTIAL);
    assertThat(enriched.getDates().getStatus()).isEqualTo(StageStatus.PARTIAL);
    assertThat(enriched.toByteBuffer().remaining())
        .isBetween(RecordLimits.ANY_RECORD / 2, RecordLimits.ANY_RECORD - (1 << 19));
  }

  /** Every name in the text is another entity. */
  record Crowd() implements dev.dateline.enrichment.Enricher {
    @Override
    public dev.dateline.enrichment.Annotations enrich(dev.dateline.enrichment.Document document) {
      var found = new FakeEnricher("v1").enrich(document);
      var each =
          found.entities().items().stream()
              .flatMap(entity -> entity.mentions().stream())
              .map(span -> person("Person number " + span.start(), span))
              .toList();
      return FakeEnricher.annotations(List.copyOf(each), found.dates().items());
    }

    @Override
    public String version() {
      return "crowd";
    }
  }
}
