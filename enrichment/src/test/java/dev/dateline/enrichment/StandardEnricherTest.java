package dev.dateline.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardEnricherTest {

  private static final String TEXT =
      """
      Il presidente Mario Bianchi è arrivato a Roma mercoledì 4 settembre 2024.

      Bianchi resterà in Italia dal 10 al 13 settembre, poi andrà a Parigi.""";

  private final Enricher enricher = StandardEnricher.create();

  private static Document document(String text) {
    var day = LocalDate.of(2024, 9, 5);
    return new Document(text, Optional.empty(), Optional.of(new DocumentDate(day, day)));
  }

  @Test
  void findsWhoWhereAndWhenAtExactOffsets() {
    var found = enricher.enrich(document(TEXT));
    assertThat(found.language().tag()).isEqualTo("it");
    assertThat(found.entities().items())
        .extracting(entity -> entity.name())
        .contains("Mario Bianchi", "Roma", "Italia", "Parigi");
    assertThat(found.dates().items())
        .extracting(date -> date.span().of(TEXT) + " = " + date.value())
        .contains("10 = 2024-09-10", "13 settembre = 2024-09-13");
  }

  @Test
  void anObserverIsToldOfEachStageInOrderAndChangesNothing() {
    var stages = new ArrayList<String>();
    assertThat(enricher.enrich(document(TEXT), stages::add))
        .isEqualTo(enricher.enrich(document(TEXT)));
    assertThat(stages).containsExactly("language", "tokens", "entities", "dates");
  }

  @Test
  void theSameDocumentGivesTheSameAnnotationsOnEveryThread() {
    var expected = enricher.enrich(document(TEXT));
    assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> enricher.enrich(document(TEXT))))
        .allMatch(expected::equals);
  }

  @Test
  void aTextWithoutWordsIsDoneWithoutAnInvention() {
    for (var text : new String[] {"", " \n", "🚆🇮🇹👩‍👩‍👧", "\0\0", "12 34 56"}) {
      var found = enricher.enrich(document(text));
      assertThat(found.language().tag()).as(text).isEqualTo("und");
      assertThat(found.entities().status()).isEqualTo(Status.UNSUPPORTED_LANGUAGE);
      assertThat(found.entities().items()).isEmpty();
    }
  }

  @Test
  void aDeclaredRegionalVariantIsReadAsItsLanguage() {
    var declared = new Document(TEXT, Optional.of("it-CH"), Optional.empty());
    var found = enricher.enrich(declared);
    assertThat(found.language().tag()).isEqualTo("it-CH");
    assertThat(found.entities().status()).isEqualTo(Status.DONE);
    assertThat(found.dates().status()).isEqualTo(Status.DONE);
  }

  @Test
  void theVersionIsTheSameEveryTimeTheSameModelsAreLoaded() {
    assertThat(StandardEnricher.create().version()).isEqualTo(enricher.version()).hasSize(12);
  }
}
