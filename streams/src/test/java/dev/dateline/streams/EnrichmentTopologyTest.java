package dev.dateline.streams;

import static dev.dateline.streams.Articles.INGESTED;
import static dev.dateline.streams.Articles.TOPICS;
import static dev.dateline.streams.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentTopologyTest {

  private static final FakeEnricher ENRICHER = new FakeEnricher("v1");

  @TempDir Path state;

  @Test
  void everyNodeAndStoreHasANameWeChose() throws IOException {
    var enrichment = new ArticleEnrichment(ENRICHER, "live");
    var described = EnrichmentTopology.build(TOPICS, enrichment).describe().toString();
    assertThat(described).doesNotContain("KSTREAM-", "KTABLE-").isEqualTo(snapshot());
  }

  @Test
  void anArticleGivesTheEnrichedOneAndItsProjections() {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      driver.send(article("a", "Kim vola a Mosca nel 2023"));
      var enriched = driver.read(TOPICS.enriched()).get(0).value();
      var dates = driver.read(TOPICS.dates()).get(0);
      var entities = driver.read(TOPICS.entities()).get(0).value();
      var language = driver.read(TOPICS.language()).get(0).value();
      assertThat(dates.key()).isEqualTo("a");
      assertThat(dates.value().getDates()).hasToString(enriched.getDates().toString());
      assertThat(entities.getEntities()).hasToString(enriched.getEntities().toString());
      assertThat(language.getLanguage()).isEqualTo(enriched.getLanguage());
      assertThat(language.getProvenance().getAnnotator()).isEqualTo("fake-language");
      assertThat(entities.getProvenance().getModelSha256()).isEqualTo("ab");
      assertThat(dates.value().getProvenance().getStage()).isEqualTo("dates");
      assertThat(Stream.of(language.getTextSha256(), entities.getTextSha256()))
          .containsOnly(dates.value().getTextSha256())
          .allMatch(sha -> sha.matches("[0-9a-f]{64}"));
    }
  }

  @Test
  void aReplayEnrichesWhatIsChosenIntoItsOwnTopicsAndIsNotConcernedWithTheRest() {
    var second = new OffsetsOf(Set.of(1L, 4L));
    try (var driver = EnrichmentDriver.ofReplay(state, ENRICHER, "trial", second)) {
      driver.send(article("a", "Kim vola a Mosca nel 2023"));
      driver.send(article("b", "Kim torna da Mosca nel 2024"));
      driver.send(article("c", "Kim resta a Mosca nel 2025"));
      driver.raw.pipeInput("d".getBytes(UTF_8), "no Avro".getBytes(UTF_8));
      driver.raw.pipeInput("e".getBytes(UTF_8), "nor this".getBytes(UTF_8));
      var topics = TOPICS.into("trial");
      var enriched = driver.read(topics.enriched());
      assertThat(enriched).extracting(TestRecord::key).containsExactly("b");
      assertThat(enriched.get(0).headers().lastHeader(ResultHeaders.RUN).value())
          .isEqualTo("trial".getBytes(UTF_8));
      assertThat(driver.bytes(topics.dead()))
          .extracting(TestRecord::value)
          .containsExactly("nor this".getBytes(UTF_8));
      assertThat(driver.counters.enriched()).isEqualTo(1);
      assertThat(driver.counters.dead()).isEqualTo(1);
    }
  }

  @Test
  void aReplayGivesTheBytesThatLiveGives() {
    var text = "Kim vola a Mosca nel 2023";
    try (var live = new EnrichmentDriver(state.resolve("live"), ENRICHER);
        var replay =
            EnrichmentDriver.ofReplay(
                state.resolve("r"), ENRICHER, "trial", new OffsetsOf(Set.of(0L)))) {
      live.send(article("a", text));
      replay.send(article("a", text));
      assertThat(replay.bytes(TOPICS.into("trial").enriched()).get(0).value())
          .isEqualTo(live.bytes(TOPICS.enriched()).get(0).value());
    }
  }

  @Test
  void theSameArticleTwiceIsEnrichedOnceWhateverTheTimeOfIngestion() {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      driver.send(article("a", "Kim"));
      var again = article("a", "Kim");
      again.setIngestedAt(INGESTED.plusSeconds(60));
      driver.send(again);
      assertThat(driver.read(TOPICS.enriched())).hasSize(1);
      assertThat(driver.read(TOPICS.dates())).hasSize(1);
      assertThat(driver.counters.unchanged()).isEqualTo(1);
    }
  }

  @Test
  void anArticleThatChangedIsEnrichedAgainAlsoWhenItChangesBack() {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      Stream.of("Kim", "Kim Jong", "Kim").map(text -> article("a", text)).forEach(driver::send);
      assertThat(driver.read(TOPICS.enriched()))
          .extracting(r -> r.value().getArticle().getText())
          .containsExactly("Kim", "Kim Jong", "Kim");
    }
  }

  @Test
  void anArticleThatWasSentBackDoesNotTakeThePlaceOfANewerVersion() {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      driver.raw.pipeInput("a".getBytes(UTF_8), "could not be read".getBytes(UTF_8));
      driver.send(article("a", "Kim, corrected"));
      driver.articles.pipeInput(sentBack("news.articles.v1/0/0", "Kim"));
      assertThat(driver.read(TOPICS.enriched()))
          .extracting(r -> r.value().getArticle().getText())
          .containsExactly("Kim, corrected");
      assertThat(driver.counters.unchanged()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"news.articles.v1/0/1", "news.articles.v1/1/0", "x/0/0", "odd", "99999999999"})
  void anArticleThatWasSentBackIsEnrichedUnlessItIsKnownToBeOlder(String firstPlace) {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      driver.send(article("a", "Kim"));
      driver.articles.pipeInput(sentBack(firstPlace, "Kim, again"));
      assertThat(driver.read(TOPICS.enriched())).hasSize(2);
    }
  }

  private static TestRecord<String, Article> sentBack(String firstPlace, String text) {
    var headers =
        new RecordHeaders().add(DeadLetterHeaders.FIRST_PLACE, firstPlace.getBytes(UTF_8));
    return new TestRecord<>("a", article("a", text), headers, INGESTED.toEpochMilli());
  }

  @Test
  void theOrderPerArticleIsKept() {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      for (int i = 0; i < 50; i++) {
        driver.send(article("k" + i % 3, "Kim " + i));
      }
      var byKey = new TreeMap<String, List<Integer>>();
      driver.read(TOPICS.enriched()).forEach(r -> numbers(byKey, r));
      assertThat(byKey).hasSize(3);
      assertThat(byKey.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
    }
  }

  @Test
  void theSameHistoryGivesTheSameBytesAndHeaders(@TempDir Path other) {
    assertThat(outputs(state)).isEqualTo(outputs(other)).hasSize(4 * 3);
  }

  @Test
  void headersTellTheEventItsTraceAndItsSource() {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      var incoming = new RecordHeaders().add("traceparent", "00-ab-cd-01".getBytes(UTF_8));
      incoming.add("ce_type", "something.else".getBytes(UTF_8));
      driver.articles.pipeInput(
          new TestRecord<>("a", article("a", "Kim"), incoming, INGESTED.toEpochMilli()));
      var written = driver.read(TOPICS.dates()).get(0);
      assertThat(written.getRecordTime()).isEqualTo(INGESTED);
      assertThat(texts(written.headers()))
          .containsEntry("traceparent", "00-ab-cd-01")
          .containsEntry("ce_specversion", "1.0")
          .containsEntry("ce_type", "dev.dateline.article.dates.v1")
          .containsEntry("ce_id", "news.articles.v1/0/0")
          .containsEntry("ce_subject", "a")
          .containsEntry("ce_time", "2026-11-24T10:00:00Z")
          .containsEntry("dateline-run", "live")
          .containsEntry("dateline-source-topic", "news.articles.v1")
          .containsEntry("dateline-source-partition", "0")
          .containsEntry("dateline-source-offset", "0")
          .containsEntry("dateline-schema-ids", "local")
          .containsKey(ResultHeaders.ENRICHED_AT);
      assertThat(written.headers().headers("ce_type")).hasSize(1);
    }
  }

  private static void numbers(
      Map<String, List<Integer>> byKey, TestRecord<String, EnrichedArticle> read) {
    var number = Integer.parseInt(read.value().getArticle().getText().substring(4));
    byKey.computeIfAbsent(read.key(), k -> new ArrayList<>()).add(number);
  }

  private List<String> outputs(Path stateDir) {
    try (var driver = new EnrichmentDriver(stateDir, ENRICHER)) {
      Stream.of("Kim nel 2023", "Emoji 🚆 Roma\0", "…")
          .map(text -> article("id" + text.length(), text))
          .forEach(driver::send);
      return Stream.of(TOPICS.enriched(), TOPICS.language(), TOPICS.entities(), TOPICS.dates())
          .flatMap(topic -> driver.bytes(topic).stream())
          .map(EnrichmentTopologyTest::withoutClock)
          .toList();
    }
  }

  private static String withoutClock(TestRecord<byte[], byte[]> read) {
    read.headers().remove(ResultHeaders.ENRICHED_AT);
    var hex = HexFormat.of();
    return hex.formatHex(read.key())
        + hex.formatHex(read.value())
        + read.timestamp()
        + texts(read.headers());
  }

  private static Map<String, String> texts(Headers headers) {
    var texts = new TreeMap<String, String>();
    headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
    return texts;
  }

  private static String snapshot() throws IOException {
    try (var in = EnrichmentTopologyTest.class.getResourceAsStream("topology.txt")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** A choice of some offsets. */
  private record OffsetsOf(Set<Long> offsets) implements Choice {

    @Override
    public boolean includes(int partition, long offset) {
      return offsets.contains(offset);
    }

    @Override
    public boolean endsWith(int partition, long offset) {
      return offsets.stream().noneMatch(other -> other > offset);
    }
  }
}
