package dev.dateline.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.dates.ResourceDateTagger;
import dev.dateline.enrichment.entities.EntityRecognizers;
import dev.dateline.enrichment.entities.EntityStage;
import dev.dateline.enrichment.language.LangidLanguageDetector;
import dev.dateline.enrichment.language.LanguageStage;
import dev.dateline.enrichment.text.TextBudget;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a document that is longer than its budget. */
final class LongDocumentTest {

  private static final String PARAGRAPH =
      "Il 10 settembre 2023 Mario Bianchi è arrivato a Roma. Tre giorni dopo Bianchi era a Parigi,"
          + " dove lo aspettava Anna Verdi.\n\n";
  private static final int TOKENS_OF_A_PARAGRAPH = 25;
  private static final LocalDate DAY = LocalDate.of(2024, 3, 12);

  private final StandardEnricher whole = StandardEnricher.create();
  private final StandardEnricher small =
      enricher(new TextBudget(1_000_000, 10 * TOKENS_OF_A_PARAGRAPH + 5));

  @Test
  void whatIsFoundIsWhatTheTextUpToThereHasAlone() {
    var lengthy = small.enrich(document(PARAGRAPH.repeat(30)));
    var alone = whole.enrich(document(PARAGRAPH.repeat(10)));
    assertThat(lengthy.entities().items()).isEqualTo(alone.entities().items()).isNotEmpty();
    assertThat(lengthy.dates().items()).isEqualTo(alone.dates().items()).hasSize(20);
  }

  @Test
  void itsStagesSayThatTheyArePartial() {
    var found = small.enrich(document(PARAGRAPH.repeat(30)));
    assertThat(found.entities().status()).isEqualTo(Status.PARTIAL);
    assertThat(found.dates().status()).isEqualTo(Status.PARTIAL);
  }

  @Test
  void oneThatFitsIsDone() {
    var found = small.enrich(document(PARAGRAPH.repeat(10)));
    assertThat(found.entities().status()).isEqualTo(Status.DONE);
    assertThat(found.dates().status()).isEqualTo(Status.DONE);
  }

  @Test
  void aLanguageThatAStageDoesNotSpeakIsStillSaidToBeOne() {
    var text = "Der er 5 personer i Norge. ".repeat(500);
    var found = small.enrich(new Document(text, Optional.of("ain"), Optional.empty()));
    assertThat(found.entities().status()).isEqualTo(Status.UNSUPPORTED_LANGUAGE);
    assertThat(found.dates().status()).isEqualTo(Status.UNSUPPORTED_LANGUAGE);
  }

  @Test
  void whyIsSaidOfWhatIsFoundAndOfNothingElse() {
    var found = small.enrich(document(PARAGRAPH.repeat(30)));
    long mentions =
        found.entities().items().stream().mapToLong(entity -> entity.mentions().size()).sum();
    assertThat(small.explain(document(PARAGRAPH.repeat(30))))
        .hasSize(Math.toIntExact(mentions) + found.dates().items().size());
  }

  @Test
  void aBookOfTwoHundredPagesIsReadWhole() {
    var book = PARAGRAPH.repeat(400_000 / PARAGRAPH.length());
    var found = whole.enrich(document(book));
    assertThat(found.entities().status()).isEqualTo(Status.DONE);
    assertThat(found.dates().status()).isEqualTo(Status.DONE);
    assertThat(found.dates().items()).hasSize(2 * (book.length() / PARAGRAPH.length()));
  }

  @Test
  void theLargestDocumentHasItsBeginningAnnotated() {
    var largest = PARAGRAPH.repeat((8 << 20) / PARAGRAPH.length());
    var found = whole.enrich(document(largest));
    assertThat(found.dates().status()).isEqualTo(Status.PARTIAL);
    int last = found.dates().items().get(found.dates().items().size() - 1).span().end();
    assertThat(last).isBetween(500_000, TextBudget.OF_A_DOCUMENT.units());
  }

  @Test
  void anotherBudgetIsAnotherVersion() {
    assertThat(small.version()).isNotEqualTo(whole.version());
    assertThat(enricher(TextBudget.OF_A_DOCUMENT).version()).isEqualTo(whole.version());
  }

  private static StandardEnricher enricher(TextBudget budget) {
    return new StandardEnricher(
        new LanguageStage(new LangidLanguageDetector()),
        new EntityStage(EntityRecognizers.all()),
        ResourceDateTagger.create(),
        budget);
  }

  private static Document document(String text) {
    return new Document(text, Optional.of("it"), Optional.of(new DocumentDate(DAY, DAY)));
  }
}
