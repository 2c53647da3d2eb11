package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.replay.Criteria;
import dev.dateline.replay.ReplayRefusedException;
import dev.dateline.replay.RunName;
import dev.dateline.schema.ReplayState;
import dev.dateline.schemas.SchemaIds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What a user may rely on who enriches the past again. */
@SuppressWarnings("try") // the live enricher runs while its block does
class ReplayTest {

  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static Enricher enricher;

  @TempDir Path work;
  private Pipeline pipeline;
  private ReplayKit replays;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(data.resolve("broker"));
    enricher = StandardEnricher.create();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void newTopics(TestInfo test) {
    var name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    pipeline =
        new Pipeline(broker.bootstrapServers(), name, SchemaIds.local(), work.resolve("live"));
    replays = new ReplayKit(pipeline, name, enricher);
  }

  @AfterEach
  void close() {
    replays.close();
  }

  @Test
  void theSameRangeGivesTheSameBytesWhateverTheThreadsAndWhileLiveGoesOn() {
    try (var live = pipeline.enricher()) {
      pipeline.publish(News.of(0, 120).in(work));
      var liveValues = replays.values(pipeline.topics(), 120);
      var until = Instant.now();
      var range = ReplayKit.ingestedBefore(until);
      var arriving =
          CompletableFuture.runAsync(() -> pipeline.publish(News.of(1_000, 60).in(work)));
      var one = replays.run("one", range, 1, work.resolve("one"));
      arriving.join();
      var two = replays.run("two", range, 2, work.resolve("two"));

      assertThat(one.getEnriched()).isEqualTo(120);
      assertThat(two.getEnriched()).isEqualTo(120);
      var values = replays.values("one", 120);
      assertThat(replays.values("two", 120)).hasSize(120).isEqualTo(values);
      assertThat(liveValues).isEqualTo(values);
      assertThat(replays.values(pipeline.topics(), 180)).hasSize(180).containsAllEntriesOf(values);
    }
  }

  @Test
  void eachArticleIsEnrichedOnceInItsLastVersionAndTheNumbersAddUp() {
    pipeline.publish(News.of(0, 10).in(work));
    pipeline.publish(new News().add("n3", "2024-05", "Anna Rossi è a Torino.").in(work));
    var raw = pipeline.topics().articles().name();
    pipeline.send(raw, "bad".getBytes(UTF_8), "no Avro at all".getBytes(UTF_8));
    var moved = pipeline.read(pipeline.topics().articles(), 11).get(0);
    var bytes = pipeline.topics().articles().values().serializer().serialize(raw, moved.value());
    pipeline.send(raw, "another-key".getBytes(UTF_8), bytes);

    var run = replays.run("all", Criteria.EVERYTHING, 1, work.resolve("all"));

    assertThat(run.getState()).isEqualTo(ReplayState.DONE);
    assertThat(run.getMatched()).isEqualTo(12);
    assertThat(run.getSkipped()).isEqualTo(1);
    assertThat(run.getDead()).isEqualTo(1);
    assertThat(run.getEnriched()).isEqualTo(10);
    assertThat(run.getUnreadable()).isEqualTo(1);
    assertThat(pipeline.read(pipeline.topics().into("all").enriched(), 10))
        .hasSize(10)
        .anyMatch(it -> it.value().getArticle().getText().equals("Anna Rossi è a Torino."));
  }

  @Test
  void articlesOfTheRangeAreFoundWhenTheyCameLateOrHaveVagueDatesAndUndatedOnesWhenAskedFor() {
    var news =
        new News()
            .add("day-after", "2023-10-01", News.text(0))
            .add("last-day", "2023-09-30", News.text(1))
            .add("year-before", "2022", News.text(2))
            .add("month", "2023-09", News.text(3))
            .add("year", "2023", News.text(4))
            .add("month-after", "2023-10", News.text(5))
            .add("undated", null, News.text(6))
            .add("first-day", "2023-09-01", News.text(7));
    pipeline.publish(news.in(work));
    pipeline.publish(new News().add("late", "2023-09-15", News.text(8)).in(work));

    replays.run(
        "september",
        ReplayKit.published("2023-09-01T00:00:00Z", "2023-10-01T00:00:00Z"),
        1,
        work.resolve("s"));
    replays.run(
        "undated",
        ReplayKit.publishedOrUndated("2023-09-01T00:00:00Z", "2023-10-01T00:00:00Z"),
        1,
        work.resolve("u"));

    assertThat(sourceIds("september", 5))
        .containsExactlyInAnyOrder("last-day", "month", "year", "first-day", "late");
    assertThat(sourceIds("undated", 6)).hasSize(6).contains("undated");
  }

  @Test
  void severalProcessesShareARun() {
    pipeline.publish(News.of(0, 200).in(work));
    var run = replays.start("shared", Criteria.EVERYTHING);
    var other = CompletableFuture.supplyAsync(() -> replays.work(run, 1, work.resolve("first")));
    var mine = replays.work(run, 1, work.resolve("second"));
    assertThat(mine.getEnriched()).isEqualTo(200);
    assertThat(other.join().getEnriched()).isEqualTo(200);
    assertThat(replays.values("shared", 200)).hasSize(200);
  }

  @Test
  void changesOfTheCatalogueAtTheSameMomentAreAllMade() {
    pipeline.publish(News.of(0, 1).in(work));
    replays.start("counted", Criteria.EVERYTHING);
    var changes = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < 3; i++) {
      changes.add(CompletableFuture.runAsync(() -> countUp(8)));
    }
    changes.forEach(CompletableFuture::join);
    assertThat(replays.runs().get(new RunName("counted")).getPublished()).isEqualTo(24);
  }

  private void countUp(int times) {
    for (int i = 0; i < times; i++) {
      replays
          .runs()
          .change(
              new RunName("counted"),
              run -> {
                run.setPublished(run.getPublished() + 1);
                return run;
              });
    }
  }

  @Test
  void deletingARunDeletesNothingElse() throws Exception {
    try (var live = pipeline.enricher()) {
      pipeline.publish(News.of(0, 20).in(work));
      assertThat(pipeline.read(pipeline.topics().enriched(), 20)).hasSize(20);
      var state = work.resolve("state");
      replays.run("trial", Criteria.EVERYTHING, 1, state);
      replays.run("trial-2", Criteria.EVERYTHING, 1, state);
      var admin = replays.cluster().admin();
      var foreign = pipeline.topics().enriched().name() + ".trial.mine";
      admin.createTopics(List.of(new NewTopic(foreign, 1, (short) 1))).all().get();
      var topics = admin.listTopics().names().get();
      var groups = groups();

      var own = replays.deletion(state).of(new RunName("trial"));
      replays.deletion(state).delete(new RunName("trial"));

      assertThat(own.topics())
          .hasSize(3)
          .allMatch(
              name -> name.endsWith(".trial") || name.endsWith(".trial-fingerprints-changelog"));
      assertThat(admin.listTopics().names().get())
          .isEqualTo(without(topics, own.topics()))
          .contains(foreign);
      assertThat(groups()).isEqualTo(without(groups, own.groups()));
      assertThat(replays.values("trial-2", 20)).hasSize(20);
      assertThat(replays.values(pipeline.topics(), 20)).hasSize(20);
      assertThat(state.toFile().list()).hasSize(1).allMatch(name -> name.endsWith(".trial-2"));
      assertThat(replays.runs().all()).extracting(run -> run.getName()).containsExactly("trial-2");
    }
  }

  @Test
  void wrongUseIsRefusedInASentence() throws Exception {
    pipeline.publish(News.of(0, 5).in(work));
    var all = replays.start("taken", Criteria.EVERYTHING);
    refused("exists and is about other articles", "taken", july());
    refused("none of 5 articles meets the criteria", "empty", july());
    refused("no article was enriched by version 'nonsense'", "unknown", olderThan("nonsense"));
    assertThatThrownBy(() -> replays.runs().get(new RunName("nobody")))
        .isInstanceOf(ReplayRefusedException.class)
        .hasMessageContaining("there are: taken");

    var foreign = pipeline.topics().enriched().name() + ".squatted";
    replays
        .cluster()
        .admin()
        .createTopics(List.of(new NewTopic(foreign, 1, (short) 1)))
        .all()
        .get();
    refused("the name is taken", "squatted", Criteria.EVERYTHING);

    var other = new ReplayKit(pipeline, prefix(), new Renamed(enricher, "another"));
    try (other) {
      assertThatThrownBy(() -> other.start("taken", Criteria.EVERYTHING))
          .isInstanceOf(ReplayRefusedException.class)
          .hasMessageContaining("its records would be mixed");
    }
    assertThat(replays.work(all, 1, work.resolve("s")).getEnriched()).isEqualTo(5);
    keepOneDay(pipeline.topics().articles().name());
    refused("loses history: retention.ms is 86400000", "late", Criteria.EVERYTHING);
  }

  @Test
  void articlesAreChosenByWhatIsLiveNow() {
    try (var live = pipeline.enricher()) {
      pipeline.publish(News.of(0, 10).in(work));
      assertThat(pipeline.read(pipeline.topics().enriched(), 10)).hasSize(10);
    }
    pipeline.publish(News.of(10, 1).in(work));
    assertThat(replays.run("italian", language("it"), 1, work.resolve("i")).getEnriched())
        .isEqualTo(2);
    assertThat(replays.run("failed", failedOnly(), 1, work.resolve("f")).getEnriched())
        .isEqualTo(1);
    refused("none of 11", "older", olderThan(enricher.version()));
    try (var newer = new ReplayKit(pipeline, prefix(), new Renamed(enricher, "newer"))) {
      assertThat(newer.run("newer", olderThan("newer"), 1, work.resolve("n")).getEnriched())
          .isEqualTo(10);
    }
  }

  private void refused(String why, String name, Criteria criteria) {
    assertThatThrownBy(() -> replays.start(name, criteria))
        .isInstanceOf(ReplayRefusedException.class)
        .hasMessageContaining(why);
  }

  private List<String> sourceIds(String run, int count) {
    return pipeline.read(pipeline.topics().into(run).enriched(), count).stream()
        .map(record -> record.value().getArticle().getSource().getId())
        .toList();
  }

  private Set<String> groups() throws Exception {
    return replays.cluster().admin().listGroups().all().get().stream()
        .map(group -> group.groupId())
        .collect(java.util.stream.Collectors.toSet());
  }

  private String prefix() {
    var name = pipeline.topics().articles().name();
    return name.substring(0, name.length() - ".articles.v1".length());
  }

  private void keepOneDay(String topic) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var change =
        new AlterConfigOp(new ConfigEntry("retention.ms", "86400000"), AlterConfigOp.OpType.SET);
    replays
        .cluster()
        .admin()
        .incrementalAlterConfigs(Map.of(resource, List.of(change)))
        .all()
        .get();
  }

  private static Set<String> without(Set<String> all, List<String> some) {
    return all.stream()
        .filter(it -> !some.contains(it))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Criteria july() {
    return ReplayKit.published("2021-07-01T00:00:00Z", "2021-08-01T00:00:00Z");
  }

  private static Criteria language(String tag) {
    return new Criteria(
        Criteria.By.PUBLISHED,
        Optional.empty(),
        Optional.empty(),
        false,
        Set.of(tag),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Criteria failedOnly() {
    return new Criteria(
        Criteria.By.PUBLISHED,
        Optional.empty(),
        Optional.empty(),
        false,
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static Criteria olderThan(String version) {
    return new Criteria(
        Criteria.By.PUBLISHED,
        Optional.empty(),
        Optional.empty(),
        false,
        Set.of(),
        Set.of(),
        Optional.of(version),
        Optional.empty(),
        false);
  }

  /** The same enricher, of another version. */
  private record Renamed(Enricher same, String version) implements Enricher {

    @Override
    public dev.dateline.enrichment.Annotations enrich(dev.dateline.enrichment.Document document) {
      return same.enrich(document);
    }
  }
}
