package dev.dateline.streams;

import static dev.dateline.streams.Articles.article;
import static dev.dateline.streams.FakeEnricher.annotations;
import static dev.dateline.streams.FakeEnricher.person;
import static dev.dateline.streams.FakeEnricher.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.Span;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.StageStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleEnrichmentTest {

  private static final String TEXT = "Kim 🚆 1999 Roma";

  @Test
  void theEnricherLearnsWhatTheArticleSays() {
    var seen = new AtomicReference<Document>();
    enrichment(new FakeEnricher("v1", seen::set)).enrich(article("a", TEXT));
    var september = new DocumentDate(LocalDate.parse("2023-09-01"), LocalDate.parse("2023-09-30"));
    assertThat(seen.get()).isEqualTo(new Document(TEXT, Optional.of("it"), Optional.of(september)));
  }

  @Test
  void anArticleThatDeclaresNothingIsEnrichedToo() {
    var article = article("a", TEXT);
    article.setPublished(null);
    article.setDeclaredLanguage(null);
    var seen = new AtomicReference<Document>();
    enrichment(new FakeEnricher("v1", seen::set)).enrich(article);
    assertThat(seen.get()).isEqualTo(new Document(TEXT, Optional.empty(), Optional.empty()));
  }

  @Test
  void everythingFoundIsInTheRecord() {
    var enriched = enrichment(new FakeEnricher("v7")).enrich(article("a", TEXT));
    assertThat(enriched.getArticle()).isEqualTo(article("a", TEXT));
    assertThat(enriched.getPipelineVersion()).isEqualTo("v7");
    assertThat(enriched.getRunId()).isEqualTo("live");
    assertThat(enriched.getLanguage().getDetected()).isEqualTo("fr");
    assertThat(enriched.getProvenance())
        .extracting(by -> by.getStage() + " " + by.getAnnotator() + " " + by.getModel())
        .containsExactly(
            "language fake-language null", "entities fake-names m", "dates fake-dates null");
    var kim = enriched.getEntities().getItems().get(0);
    assertThat(kim.getType()).isEqualTo(EntityType.PERSON);
    assertThat(kim.getCountry()).isEqualTo("IT");
    assertThat(kim.getMentions()).singleElement().hasToString(mention(0, 3, "Kim"));
    assertThat(enriched.getDates().getStatus()).isEqualTo(StageStatus.UNSUPPORTED_LANGUAGE);
    var year = enriched.getDates().getItems().get(0);
    assertThat(year.getSurface()).isEqualTo("1999");
    assertThat(year.getEarliest()).isEqualTo(LocalDate.parse("1999-01-01"));
    assertThat(year.getLatest()).isNull();
    assertThat(year.getRange().getEnd()).isEqualTo("2030");
  }

  @Test
  void theSameArticleGivesTheSameBytes() throws IOException {
    var once = enrichment(new FakeEnricher("v1")).enrich(article("a", TEXT)).toByteBuffer();
    var again = enrichment(new FakeEnricher("v1")).enrich(article("a", TEXT)).toByteBuffer();
    assertThat(once).isEqualTo(again);
  }

  @Test
  void anEmptyTextIsAnEmptyResult() {
    var enriched = enrichment(new FakeEnricher("v1")).enrich(article("a", ""));
    assertThat(enriched.getEntities().getItems()).isEmpty();
    assertThat(enriched.getEntities().getStatus()).isEqualTo(StageStatus.DONE);
  }

  static List<Annotations> violations() {
    return List.of(
        annotations(List.of(person("beyond", new Span(12, TEXT.length() + 1))), List.of()),
        annotations(List.of(person("half a train", new Span(0, 5))), List.of()),
        annotations(List.of(person("other half", new Span(5, 7))), List.of()),
        annotations(List.of(person("twice", new Span(0, 3), new Span(2, 4))), List.of()),
        annotations(List.of(person("unordered", new Span(7, 9), new Span(0, 3))), List.of()),
        annotations(List.of(person("a", new Span(0, 3)), person("b", new Span(0, 1))), List.of()),
        annotations(
            List.of(), List.of(year("1999", new Span(7, 11)), year("1999", new Span(8, 11)))),
        annotations(List.of(), List.of(year("1999", new Span(7, 99)))));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void aStretchThatIsNotTheTextIsRefused(Annotations broken) {
    var enrichment = enrichment(new DeadLettersTest.Broken(broken));
    assertThatThrownBy(() -> enrichment.enrich(article("a", TEXT)))
        .isInstanceOf(OffsetViolationException.class);
  }

  @Test
  void aNameAndADateMayShareAStretch() {
    var both =
        annotations(List.of(person("n", new Span(7, 11))), List.of(year("1999", new Span(7, 11))));
    assertThatCode(() -> enrichment(new DeadLettersTest.Broken(both)).enrich(article("a", TEXT)))
        .doesNotThrowAnyException();
  }

  private static String mention(int start, int end, String surface) {
    return new dev.dateline.schema.Mention(start, end, surface).toString();
  }

  private static ArticleEnrichment enrichment(dev.dateline.enrichment.Enricher enricher) {
    return new ArticleEnrichment(enricher, ArticleEnrichment.LIVE);
  }
}
