package dev.dateline.streams;

import static dev.dateline.streams.Articles.INGESTED;
import static dev.dateline.streams.Articles.TOPICS;
import static dev.dateline.streams.Articles.article;
import static dev.dateline.streams.MentionDriver.counted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schema.Mention;
import dev.dateline.schema.MentionSentence;
import dev.dateline.schemas.MentionKey;
import dev.dateline.streams.mentions.ArticleCounts.By;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionIndexTopologyTest {

  private static final ArticleEnrichment ENRICHMENT =
      new ArticleEnrichment(new FakeEnricher("v1"), ArticleEnrichment.LIVE);
  private static final Instant HOUR = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir Path state;

  private static EnrichedArticle enriched(String id, String text) {
    return ENRICHMENT.enrich(article(id, text));
  }

  @Test
  void everyNodeAndStoreHasANameWeChose() {
    assertThat(MentionIndexTopology.build(TOPICS).describe())
        .hasToString(
            """
            Topologies:
               Sub-topology: 0
                Source: read-enriched (topics: [news.articles.enriched.v1])
                  --> index-mentions
                Processor: index-mentions (stores: [indexed-articles, article-counts])
                  --> write-date-mentions, write-entity-mentions
                  <-- read-enriched
                Sink: write-date-mentions (topic: news.dates.mentions.v1)
                  <-- index-mentions
                Sink: write-entity-mentions (topic: news.entities.mentions.v1)
                  <-- index-mentions

            """);
  }

  @Test
  void eachEntityOfAnArticleGivesOneRecordWithItsSentences() {
    try (var driver = new MentionDriver(state)) {
      driver.send(enriched("a", "Kim vola a Mosca. Poi Kim torna."));
      var records = driver.read(TOPICS.entityMentions());
      assertThat(records)
          .extracting(TestRecord::key)
          .containsExactly(
              new MentionKey("p:Kim", "a"),
              new MentionKey("p:Mosca", "a"),
              new MentionKey("p:Poi", "a"));
      var kim = records.get(0);
      assertThat(kim.getRecordTime()).isEqualTo(INGESTED);
      assertThat(kim.value().getSentences())
          .extracting(MentionSentence::getText)
          .containsExactly("Kim vola a Mosca.", "Poi Kim torna.");
      assertThat(kim.value().getPipelineVersion()).isEqualTo("v1");
    }
  }

  @Test
  void mentionsOfANewVersionReplaceThoseOfTheOldAndWhatVanishedIsTakenBack() {
    try (var driver = new MentionDriver(state)) {
      driver.send(enriched("a", "Kim vola a Mosca"));
      driver.send(enriched("a", "Kim vola a Roma"));
      var index = new TreeMap<String, EntityMentions>();
      driver
          .read(TOPICS.entityMentions())
          .forEach(record -> index.put(record.key().toString(), record.value()));
      assertThat(index).containsOnlyKeys("p:Kim a", "p:Mosca a", "p:Roma a");
      assertThat(index.get("p:Mosca a")).isNull();
      assertThat(index.get("p:Kim a").getSentences())
          .extracting(MentionSentence::getText)
          .containsExactly("Kim vola a Roma");
    }
  }

  @Test
  void aResultThatIsTakenBackTakesAllItsMentionsBackOnce() {
    try (var driver = new MentionDriver(state)) {
      driver.send(enriched("a", "Kim vola a Mosca"));
      driver.read(TOPICS.entityMentions());
      driver.delete("a");
      assertThat(driver.read(TOPICS.entityMentions()))
          .hasSize(2)
          .allMatch(record -> record.value() == null);
      driver.delete("a");
      driver.delete("never seen");
      assertThat(driver.read(TOPICS.entityMentions())).isEmpty();
      assertThat(driver.counts()).isEmpty();
      assertThat(driver.dead()).isZero();
    }
  }

  @Test
  void otherArticlesKeepTheirMentions() {
    try (var driver = new MentionDriver(state)) {
      driver.send(enriched("a", "Kim"));
      driver.send(enriched("b", "Kim"));
      driver.delete("a");
      assertThat(driver.read(TOPICS.entityMentions()))
          .extracting(it -> it.key().toString() + " " + (it.value() != null))
          .containsExactly("p:Kim a true", "p:Kim b true", "p:Kim a false");
    }
  }

  @Test
  void aRangeOfYearsIsFoundByItsOwnKey() {
    try (var driver = new MentionDriver(state)) {
      driver.send(enriched("a", "Kim nel 2023"));
      var record = driver.read(TOPICS.dateMentions()).get(0);
      assertThat(record.key()).isEqualTo(new MentionKey("2023/2030", "a"));
      assertThat(record.value().getSentences().get(0).getMentions())
          .extracting(Mention::getSurface)
          .containsExactly("2023");
    }
  }

  @Test
  void aRecordThatIsNoEnrichedArticleOfOursIsSetAsideAndTheNextIsIndexed() {
    try (var driver = new MentionDriver(state)) {
      driver.raw.pipeInput("x".getBytes(UTF_8), "no Avro".getBytes(UTF_8));
      var wrong = enriched("b", "Kim vola a Mosca");
      wrong.getEntities().getItems().get(0).getMentions().get(0).setEnd(99);
      driver.send(wrong);
      driver.send(enriched("c", "Kim"));
      assertThat(driver.read(TOPICS.entityMentions()))
          .extracting(it -> it.key().toString())
          .containsExactly("p:Kim c");
      assertThat(driver.dead()).isEqualTo(2);
      assertThat(driver.counters.dead()).isEqualTo(2);
    }
  }

  @Test
  void aRecordWithAnotherKeyThanItsArticleIsSetAside() {
    try (var driver = new MentionDriver(state)) {
      var bytes =
          TOPICS
              .enriched()
              .values()
              .serializer()
              .serialize(TOPICS.enriched().name(), enriched("a", "Kim"));
      driver.raw.pipeInput("b".getBytes(UTF_8), bytes);
      driver.raw.pipeInput((byte[]) null, bytes);
      assertThat(driver.read(TOPICS.entityMentions())).isEmpty();
      assertThat(driver.dead()).isEqualTo(2);
    }
  }

  @Test
  void eachArticleCountsOnceForEachOfItsEntitiesItsLanguageAndItsPublisher() {
    try (var driver = new MentionDriver(state)) {
      driver.send(published("a", "Kim e Kim", INGESTED));
      driver.send(published("b", "Kim", INGESTED.plusSeconds(3599)));
      driver.send(published("c", "Kim", INGESTED.plusSeconds(3600)));
      var later = HOUR.plusSeconds(3600);
      assertThat(driver.counts())
          .containsEntry(counted(HOUR, By.ENTITY, "p:Kim"), 2L)
          .containsEntry(counted(HOUR, By.LANGUAGE, "it"), 2L)
          .containsEntry(counted(HOUR, By.PUBLISHER, "La Voce"), 2L)
          .containsEntry(counted(later, By.ENTITY, "p:Kim"), 1L)
          .hasSize(6);
    }
  }

  @Test
  void aNewVersionOfAnArticleIsCountedInThePlaceOfTheOld() {
    try (var driver = new MentionDriver(state)) {
      driver.send(published("a", "Kim vola a Mosca", INGESTED));
      driver.send(published("a", "Kim vola a Roma", INGESTED));
      assertThat(driver.counts())
          .containsOnlyKeys(
              counted(HOUR, By.ENTITY, "p:Kim"),
              counted(HOUR, By.ENTITY, "p:Roma"),
              counted(HOUR, By.LANGUAGE, "it"),
              counted(HOUR, By.PUBLISHER, "La Voce"))
          .allSatisfy((key, count) -> assertThat(count).isOne());
      driver.send(published("a", "Kim", INGESTED.plusSeconds(3600)));
      assertThat(driver.counts().keySet()).allMatch(it -> it.startsWith("2026-11-24T11:00:00Z"));
    }
  }

  @Test
  void anArticleOfAClockThatRunsAheadIsCountedNowAndForgetsNoOther() {
    try (var driver = new MentionDriver(state)) {
      driver.send(published("a", "Kim", INGESTED));
      driver.send(published("b", "Kim", Instant.parse("2031-01-01T00:00:00Z")));
      driver.send(published("c", "Kim", INGESTED));
      assertThat(driver.counts())
          .containsEntry(counted(HOUR, By.ENTITY, "p:Kim"), 2L)
          .containsEntry(counted(MentionDriver.NOW, By.ENTITY, "p:Kim"), 1L);
    }
  }

  private static EnrichedArticle published(String id, String text, Instant ingested) {
    var article = article(id, text);
    article.setPublisher("La Voce");
    article.setIngestedAt(ingested);
    return ENRICHMENT.enrich(article);
  }
}
