package dev.dateline.streams.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.Article;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entity;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.Mention;
import dev.dateline.schema.MentionSentence;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import dev.dateline.streams.ArticleEnrichment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleMentionsTest {

  private static final ArticleEnrichment ENRICHMENT =
      new ArticleEnrichment(StandardEnricher.create(), ArticleEnrichment.LIVE);

  private static final String TEXT =
      "Kim visits Russia\n\n"
          + "Kim Jong-un arrived in Vladivostok on 12 September 2023. On 13 September he met Vladimir"
          + " Putin. The talks in Vladivostok lasted two hours.\n";

  private static final EnrichedArticle VISIT = enriched(TEXT);

  @Test
  void anEntityComesWithWhenAndWithWhomItIsMentioned() {
    var mentions = ArticleMentions.of(VISIT).entities();
    var id = idOf("Vladivostok");
    var place = mentions.get(id);
    assertThat(place.getEntityId()).isEqualTo(id);
    assertThat(place.getName()).isEqualTo("Vladivostok");
    assertThat(place.getType()).isEqualTo(EntityType.LOCATION);
    assertThat(place.getSentences())
        .extracting(MentionSentence::getText)
        .containsExactly(
            "Kim Jong-un arrived in Vladivostok on 12 September 2023.",
            "The talks in Vladivostok lasted two hours.");
    var first = place.getSentences().get(0);
    assertThat(first.getDates()).extracting(DateMention::getValue).containsExactly("2023-09-12");
    assertThat(first.getEntities()).extracting(Entity::getName).contains("Vladivostok");
    assertThat(first.getMentions()).extracting(Mention::getSurface).containsExactly("Vladivostok");
  }

  @Test
  void aDayComesWithWhoAndWhereItIsMentioned() {
    var days = ArticleMentions.of(VISIT).days();
    assertThat(days).containsOnlyKeys("2023-09-12", "2023-09-13");
    var sentence = days.get("2023-09-13").getSentences().get(0);
    assertThat(sentence.getMentions())
        .extracting(Mention::getSurface)
        .containsExactly("13 September");
    assertThat(sentence.getEntities()).extracting(Entity::getName).contains("Vladimir Putin");
    assertThat(sentence.getText()).isEqualTo("On 13 September he met Vladimir Putin.");
  }

  @Test
  void theArticleIsTold() {
    var article = ArticleMentions.of(VISIT).days().get("2023-09-12").getArticle();
    assertThat(article.getId()).isEqualTo("a");
    assertThat(article.getHeadline()).isEqualTo("Kim visits Russia");
    assertThat(article.getPublisher()).isEqualTo("The Example");
    assertThat(article.getPublished().getValue()).isEqualTo("2023-09-14");
    assertThat(article.getLanguage()).isEqualTo("en");
  }

  @Test
  void everyOffsetSlicesToItsTextAndEveryMentionIsInOneSentenceOfItsEntity() {
    var mentions = ArticleMentions.of(VISIT);
    var sentences =
        Stream.concat(
                mentions.entities().values().stream().flatMap(it -> it.getSentences().stream()),
                mentions.days().values().stream().flatMap(it -> it.getSentences().stream()))
            .toList();
    assertThat(sentences).isNotEmpty().allSatisfy(ArticleMentionsTest::assertSlices);
    for (var entity : VISIT.getEntities().getItems()) {
      assertThat(
              mentions.entities().get(entity.getId()).getSentences().stream()
                  .flatMap(it -> it.getMentions().stream()))
          .containsExactlyElementsOf(entity.getMentions());
    }
  }

  private static void assertSlices(MentionSentence it) {
    assertThat(TEXT.substring(it.getStart(), it.getEnd())).isEqualTo(it.getText());
    assertThat(it.getMentions()).isNotEmpty();
    var all = new ArrayList<>(it.getMentions());
    it.getEntities().forEach(entity -> all.addAll(entity.getMentions()));
    it.getDates()
        .forEach(date -> all.add(new Mention(date.getStart(), date.getEnd(), date.getSurface())));
    for (var mention : all) {
      assertThat(TEXT.substring(mention.getStart(), mention.getEnd()))
          .isEqualTo(mention.getSurface());
      assertThat(mention.getStart()).isGreaterThanOrEqualTo(it.getStart());
      assertThat(mention.getEnd()).isLessThanOrEqualTo(it.getEnd());
    }
  }

  @Test
  void theRecordIsNotChangedAndGivesTheSameAgain() {
    var before = VISIT.toString();
    var first = ArticleMentions.of(VISIT);
    var second = ArticleMentions.of(VISIT);
    assertThat(VISIT).hasToString(before);
    assertThat(first.entities()).isEqualTo(second.entities());
    assertThat(first.days()).isEqualTo(second.days());
  }

  @Test
  void aVeryLongArticleIsShownInItsBeginning() {
    var text = "Anna Rossi went to Rome in May 2020. ".repeat(5_000);
    var mentions = ArticleMentions.of(enriched(text));
    var places = new HashSet<String>();
    mentions.entities().forEach((id, it) -> addPlaces(places, id, it.getSentences()));
    mentions.days().forEach((day, it) -> addPlaces(places, day, it.getSentences()));
    assertThat(places)
        .hasSizeGreaterThan(ArticleMentions.MOST_PLACES / 2)
        .hasSizeLessThanOrEqualTo(ArticleMentions.MOST_PLACES);
    assertThat(mentions.entities().values().iterator().next().getSentences().get(0).getStart())
        .isZero();
  }

  private static void addPlaces(
      Set<String> places, String subject, List<MentionSentence> sentences) {
    places.addAll(
        sentences.stream()
            .flatMap(it -> it.getMentions().stream())
            .map(it -> subject + "@" + it.getStart())
            .collect(Collectors.toSet()));
  }

  @Test
  void aMentionBeyondTheTextIsRefused() {
    var wrong = enriched(TEXT);
    wrong.getDates().getItems().get(0).setEnd(9_999);
    assertThatThrownBy(() -> ArticleMentions.of(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9999");
  }

  @Test
  void whatAnotherProgramFoundBeyondTheBudgetIsShownAlone() {
    var text = "x ".repeat(130_000) + "Anna. Rossi";
    var record = enriched(text);
    int start = text.indexOf("Anna");
    var mention = new Mention(start, start + 4, "Anna");
    record
        .getEntities()
        .setItems(
            List.of(new Entity("p", "Anna", EntityType.PERSON, null, null, List.of(mention))));
    assertThat(ArticleMentions.of(record).entities().get("p").getSentences())
        .extracting(MentionSentence::getText)
        .containsExactly("Anna");
  }

  private static String idOf(String name) {
    return VISIT.getEntities().getItems().stream()
        .filter(it -> it.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private static EnrichedArticle enriched(String text) {
    var day = LocalDate.parse("2023-09-14");
    return ENRICHMENT.enrich(
        Article.newBuilder()
            .setId("a")
            .setHeadline("Kim visits Russia")
            .setPublisher("The Example")
            .setDeclaredLanguage("en")
            .setPublished(new PublicationDate("2023-09-14", day, day))
            .setText(text)
            .setSource(new Source("a.txt", null, "00", 0))
            .setIngestedAt(Instant.parse("2026-11-24T10:00:00Z"))
            .build());
  }
}
