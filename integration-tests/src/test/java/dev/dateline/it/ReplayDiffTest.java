package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import dev.dateline.app.ExitCodes;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.replay.ReplayCluster;
import dev.dateline.replay.RunName;
import dev.dateline.replay.Runs;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.ReplayCriteria;
import dev.dateline.schema.ReplayPartition;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import dev.dateline.schemas.PartitionLeaders;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What a comparison of runs says, on a broker, with the samples as the enricher sees them. */
@SuppressWarnings("try") // the enricher runs while its block does
class ReplayDiffTest {

  private static final Path SAMPLES = Path.of("../samples");
  private static final byte[] NO_RECORD = "no Avro at all".getBytes(UTF_8);

  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static List<EnrichedArticle> samples;

  @TempDir Path work;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String prefix;
  private Topics topics;
  private Pipeline pipeline;
  private ReplayCluster cluster;

  @BeforeAll
  static void enrichSamplesOnce() throws IOException {
    broker = EmbeddedBroker.start(data.resolve("broker"));
    var pipeline =
        new Pipeline(
            broker.bootstrapServers(), "diffsamples", SchemaIds.local(), data.resolve("state"));
    try (var enricher = pipeline.enricher()) {
      long count = pipeline.publish(SAMPLES).published();
      samples =
          pipeline.read(pipeline.topics().enriched(), (int) count).stream()
              .map(record -> record.value())
              .toList();
    }
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void newTopics(TestInfo test) {
    var name = test.getTestMethod().orElseThrow().getName();
    prefix = "diff." + name.toLowerCase(Locale.ROOT);
    pipeline = new Pipeline(broker.bootstrapServers(), prefix, SchemaIds.local(), work);
    topics = pipeline.topics();
    cluster =
        new ReplayCluster(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            topics,
            Topics.replays(prefix, SchemaIds.local()));
  }

  @AfterEach
  void closeCluster() {
    cluster.close();
  }

  @Test
  void theLatestRecordOfEachArticleCountsOnBothSidesAndTombstonesAreNone() throws IOException {
    var run = run("trial1", ReplayState.DONE);
    var live = topics.enriched();
    put(live, "same", samples.get(0));
    put(run, "same", samples.get(0));
    put(live, "changed", withoutDates(samples.get(1)));
    put(live, "changed", samples.get(1));
    put(run, "changed", samples.get(1));
    put(run, "changed", withoutDates(samples.get(1)));
    put(live, "deleted", samples.get(2));
    put(live, "deleted", null);
    put(run, "deleted", samples.get(2));
    put(run, "undone", samples.get(3));
    put(run, "undone", null);
    put(live, "undone", samples.get(3));
    put(live, "elsewhere", samples.get(4));

    var diff = json("trial1");
    assertThat(diff.at("/total/compared").asInt()).isEqualTo(2);
    assertThat(diff.at("/total/identical").asInt()).isEqualTo(1);
    assertThat(diff.at("/total/changed").asInt()).isEqualTo(1);
    assertThat(diff.at("/run/only").asInt()).isEqualTo(1);
    assertThat(diff.at("/against/only").asInt()).isZero();
    int dates = samples.get(1).getDates().getItems().size();
    assertThat(dates).isPositive();
    assertThat(diff.at("/total/stages/dates/lost").asInt()).isEqualTo(dates);
    assertThat(diff.at("/total/stages/entities/changed").asInt()).isZero();
    assertThat(diff.at("/sample")).hasSize(1);
    assertThat(diff.at("/sample/0/changes")).hasSize(dates);
  }

  @Test
  void aRunIsComparedWithAnotherAndWhatOnlyOneHasIsCounted() throws IOException {
    var first = run("trial1", ReplayState.DONE);
    var second = run("trial2", ReplayState.DONE);
    put(first, "both", samples.get(0));
    put(second, "both", withoutDates(samples.get(0)));
    put(first, "first", samples.get(1));
    put(second, "second", samples.get(2));
    put(second, "third", samples.get(3));

    var diff = json("trial2", "--against", "trial1");
    assertThat(diff.at("/run/name").asText()).isEqualTo("trial2");
    assertThat(diff.at("/against/name").asText()).isEqualTo("trial1");
    assertThat(diff.at("/run/only").asInt()).isEqualTo(2);
    assertThat(diff.at("/against/only").asInt()).isEqualTo(1);
    assertThat(diff.at("/total/compared").asInt()).isEqualTo(1);
  }

  @Test
  void aRunThatIsNotDoneMayBeComparedAndSaysHowFarItIs() {
    var run = run("trial1", ReplayState.RUNNING);
    put(run, "one", samples.get(0));
    put(topics.enriched(), "one", samples.get(0));
    assertThat(diff("trial1")).isEqualTo(ExitCodes.DONE);
    assertThat(out()).contains("trial1 is not done: 1 of 3 articles so far");
  }

  @Test
  void recordsThatCannotBeReadAreCountedAndTheOthersCompared() throws IOException {
    var run = run("trial1", ReplayState.DONE);
    put(run, "bad", samples.get(0));
    pipeline.send(topics.enriched().name(), "bad".getBytes(UTF_8), NO_RECORD);
    put(run, "good", samples.get(1));
    put(topics.enriched(), "good", samples.get(1));
    var diff = json("trial1");
    assertThat(diff.at("/against/unreadable").asInt()).isEqualTo(1);
    assertThat(diff.at("/total/compared").asInt()).isEqualTo(1);
  }

  @Test
  void thePageShowsTheArticlesThatDifferMostWorstFirst() {
    var run = run("trial1", ReplayState.DONE);
    var worst = samples.stream().max(Comparator.comparingInt(it -> dates(it).size()));
    for (var article : samples) {
      put(topics.enriched(), article.getArticle().getId(), article);
      put(run, article.getArticle().getId(), withoutDates(article));
    }
    assertThat(diff("trial1", "--format", "html", "--sample", "2")).isEqualTo(ExitCodes.DONE);
    assertThat(out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(out().split("<article>")).hasSize(3);
    assertThat(out().split("<article>")[1])
        .contains(worst.orElseThrow().getArticle().getId())
        .contains("date lost");
  }

  @Test
  void whatMakesNoSenseIsRefusedInASentence() {
    assertThat(diff("trial1")).isEqualTo(ExitCodes.USAGE);
    assertThat(err()).contains("there is no run 'trial1'");
    run("trial1", ReplayState.DONE);
    assertThat(diff("trial1", "--against", "trial1")).isEqualTo(ExitCodes.USAGE);
    assertThat(err()).contains("'trial1' is on both sides");
    assertThat(diff("trial1", "--against", "trial2")).isEqualTo(ExitCodes.USAGE);
    assertThat(err()).contains("there is no run 'trial2'; there are: trial1");
    assertThat(diff("trial1", "--sample", "-1", "--against", "Ä")).isEqualTo(ExitCodes.USAGE);
    assertThat(err()).contains("--sample must be 0 to").contains("a run's name is");
    register("trial3", ReplayState.DONE);
    assertThat(diff("trial3")).isEqualTo(ExitCodes.USAGE);
    assertThat(err()).contains("topic " + topics.into("trial3").enriched().name());
  }

  /** A run of that name, with a topic for its results. */
  private Topic<String, EnrichedArticle> run(String name, ReplayState state) {
    register(name, state);
    var topic = topics.into(name).enriched();
    var plan = new TopicPlan(topics.into(name), 2, 1).newTopics(List.of(topic));
    cluster.await(cluster.admin().createTopics(plan).all());
    PartitionLeaders.await(cluster.admin(), plan);
    return topic;
  }

  private void register(String name, ReplayState state) {
    var criteria =
        new ReplayCriteria("published", null, null, false, List.of(), List.of(), null, 0, false);
    var run =
        ReplayRun.newBuilder()
            .setName(name)
            .setState(state)
            .setCriteria(criteria)
            .setPipelineVersion("v2")
            .setProjections(false)
            .setPartitions(List.of(new ReplayPartition(0, 3L, 0L, threeChosen())))
            .setMatched(0)
            .setSkipped(0)
            .setUnreadable(0)
            .setBytes(0)
            .setEnriched(0)
            .setDead(0)
            .setPublished(0)
            .setUnchanged(0)
            .setOutdated(0)
            .setCreatedAt(Instant.EPOCH)
            .setChangedAt(Instant.EPOCH)
            .build();
    new Runs(cluster, Clock.systemUTC()).change(new RunName(name), before -> run);
  }

  private static ByteBuffer threeChosen() {
    var deflated = new ByteArrayOutputStream();
    try (var bits = new DeflaterOutputStream(deflated)) {
      bits.write(0b111);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(deflated.toByteArray());
  }

  private void put(Topic<String, EnrichedArticle> topic, String key, EnrichedArticle value) {
    pipeline.send(
        topic.name(),
        key.getBytes(UTF_8),
        topic.values().serializer().serialize(topic.name(), value));
  }

  private static EnrichedArticle withoutDates(EnrichedArticle article) {
    var copy = EnrichedArticle.newBuilder(article).build();
    copy.getDates().setItems(new ArrayList<DateMention>());
    return copy;
  }

  private static List<DateMention> dates(EnrichedArticle article) {
    return article.getDates().getItems();
  }

  private JsonNode json(String... args) throws IOException {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json"));
    assertThat(diff(all.toArray(String[]::new))).as(err()).isEqualTo(ExitCodes.DONE);
    return new JsonMapper().readTree(out.toByteArray());
  }

  private int diff(String... args) {
    out.reset();
    err.reset();
    var line = new ArrayList<>(List.of("replay", "diff"));
    line.addAll(List.of(args));
    line.addAll(List.of("--bootstrap", broker.bootstrapServers(), "--prefix", prefix));
    var console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Map.of(),
            false,
            false);
    return Dateline.commandLine(console).execute(line.toArray(String[]::new));
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
