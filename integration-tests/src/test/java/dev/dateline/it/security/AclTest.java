package dev.dateline.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.it.security.SecuredCluster.Door;
import dev.dateline.it.security.Terminal.Answer;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rights that {@code dateline topics acls} prints are enough for every command of a role, and
 * none of them can be left out; of those for replays two are tried, of those of the index none:
 * without the right to read a changelog Kafka Streams 4.3.1 may lose the refusal in its state
 * updater and end with an error of its own. Each role has a user of its name.
 */
@Tag("long")
class AclTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String[] ROLES = {
    "administrator",
    "publisher",
    "enricher",
    "indexer",
    "reader",
    "watcher",
    "dead-letters",
    "replays"
  };
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path work;
  private static SecuredCluster cluster;
  private static StreamsRunner live;
  private static int number;

  @BeforeAll
  static void startWithEachRoleAllowedWhatIsPrinted() throws IOException {
    cluster = new SecuredCluster(work, Door.LOGIN);
    cluster.addUsers(ROLES);
    for (var role : ROLES) {
      cluster.allow(printed(role));
    }
    assertDone(as("administrator").run("topics", "create"));
    assertDone(as("publisher").run("publish", "../samples"));
    try (var enricher = as("enricher").start("enrich").awaitSaying("Ctrl-C stops")) {
      assertDone(as("reader").run("tail", "--from", "earliest", "-n", "15"));
      assertThat(enricher.stop().exitCode()).isEqualTo(143);
    }
    try (var index = as("indexer").start("index").awaitSaying("Ctrl-C stops")) {
      assertDone(as("reader").run("tail", "mentions", "--from", "earliest", "-n", "15"));
      assertDone(as("reader").run("tail", "days", "--from", "earliest", "-n", "1"));
      assertThat(index.stop().exitCode()).isEqualTo(143);
    }
    live = earlier();
    ensureLetters();
  }

  @AfterAll
  static void stop() {
    live.close();
    cluster.close();
  }

  /** What is live was made by another enricher, so that a promotion has something to do. */
  private static StreamsRunner earlier() {
    var settings =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(cluster.open())
            .withApplicationId("earlier")
            .withStateDir(work.resolve("state-of-earlier"));
    var enrichment = new ArticleEnrichment(new Earlier(StandardEnricher.create()), "live");
    var runner = StreamsRunner.of(settings, Topics.of("news", SchemaIds.local()), enrichment);
    runner.start();
    runner.awaitRunning(PATIENCE);
    await().atMost(PATIENCE).until(() -> runner.counters().finished() >= 15);
    return runner;
  }

  /** Today's enricher, when it found no dates yet. */
  private record Earlier(Enricher today) implements Enricher {

    @Override
    public Annotations enrich(Document document) {
      var found = today.enrich(document);
      var dates =
          new Found<>(found.dates().status(), List.<DateMention>of(), found.dates().annotator());
      return new Annotations(found.language(), found.entities(), dates);
    }

    @Override
    public String version() {
      return "earlier";
    }
  }

  @Test
  void everyCommandOfEachRoleWorks() throws IOException {
    administrator("news").forEach(AclTest::assertDone);
    reader().forEach(AclTest::assertDone);
    ensureLetters();
    deadLetters().forEach(AclTest::assertDone);
    replays("first").forEach(AclTest::assertDone);
    assertDone(as("replays").run("replay", "run", "--as", "kept", "--projections"));
    for (var topic : List.of("language", "entities", "dates", "enriched")) {
      assertDone(as("reader").run(("tail --run kept -n 1 --from earliest " + topic).split(" ")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"publisher", "reader", "dead-letters"})
  void withoutAnyOneOfItsRightsACommandEndsWith4AndNamesIt(String role) throws IOException {
    assertNeeded(role, printed(role));
  }

  @Test
  void aReplayWithoutARightOnTheArticlesEndsWith4AndNamesIt() throws IOException {
    var rights =
        printed("replays").stream()
            .filter(right -> right.pattern().name().equals("news.articles.v1"))
            .toList();
    assertNeeded("replays", rights);
  }

  private static void assertNeeded(String role, List<AclBinding> rights) {
    var unneeded = new ArrayList<AclBinding>();
    for (var right : rights) {
      prepare(role);
      cluster.deny(List.of(right));
      try {
        var failed = firstFailure(work(role));
        failed.ifPresentOrElse(
            answer -> assertDenied(answer, right, role), () -> unneeded.add(right));
      } finally {
        cluster.allow(List.of(right));
        cleanUp(role);
      }
    }
    assertThat(unneeded).isEmpty();
    System.out.printf("rights of %s: each of %d is needed%n", role, rights.size());
  }

  @Test
  void aWatcherSeesTheWholeMachineAndNotWithoutAnyOneOfItsRights() throws Exception {
    ensureLetters();
    assertDone(as("replays").run("replay", "run", "--as", "watched"));
    leaveUnfinished("begun");
    var rights = printed("watcher");
    assertThat(missingOnThePage()).isEmpty();
    for (var right : rights) {
      cluster.deny(List.of(right));
      try {
        assertThat(missingOnThePage()).as("%s is not needed", right).isNotEmpty();
      } finally {
        cluster.allow(List.of(right));
      }
    }
    System.out.printf("rights of watcher: each of %d is needed%n", rights.size());
  }

  /** How far a run is that is not at its end is known from its group alone. */
  private static void leaveUnfinished(String run) throws IOException {
    try (var process = as("replays").start("replay", "run", "--as", run, "--rate", "1")) {
      await()
          .atMost(PATIENCE)
          .until(() -> as("replays").run("replay", "show", run).exitCode() == 0);
      assertThat(process.stop().exitCode()).isEqualTo(143);
    }
  }

  /** What a page that is started now does not show of the machine. */
  private static List<String> missingOnThePage() throws Exception {
    try (var process = as("watcher").start("page", "--page-port", "0")) {
      await().atMost(PATIENCE).until(() -> process.err().contains("Ctrl-C") || !process.isAlive());
      if (!process.isAlive()) {
        return List.of(process.err());
      }
      var url = process.err().replaceAll("(?s).*the page is at (\\S+);.*", "$1");
      var missing = new ArrayList<String>();
      var machine = answer(url + "/api/machine");
      machine.path("problems").forEach(it -> missing.add(it.asText()));
      var groups = machine.path("lag").findValuesAsText("group");
      Stream.of("dateline-enrich", "dateline-index")
          .filter(it -> !groups.contains(it))
          .forEach(missing::add);
      if (answer(url + "/api/runs/watched/diff").path("articles").asInt() == 0) {
        missing.add("the difference that a run makes");
      }
      return missing;
    }
  }

  private static JsonNode answer(String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return JSON.readTree(answer.body());
  }

  @Test
  void soDoesAnAdministrator() throws IOException {
    var rights = printed("administrator");
    for (int at = 0; at < rights.size(); at++) {
      var prefix = "other" + at;
      var own = printed("administrator", "--prefix", prefix);
      cluster.allow(own);
      cluster.deny(List.of(own.get(at)));
      var failed = firstFailure(administrator(prefix));
      assertThat(failed).as("%s is not needed", own.get(at)).isPresent();
      assertDenied(failed.get(), own.get(at), "administrator");
      cluster.allow(rights);
    }
    System.out.printf("rights of administrator: each of %d is needed%n", rights.size());
  }

  /** One whose state is lost, and who meets an article; who may make topics, with a new id. */
  @ParameterizedTest
  @CsvSource("enricher, enrich, --application-id, dateline-enrich")
  void aRunnerWithoutAnyOneOfItsRightsEndsWith4AndNamesIt(
      String role, String command, String option, String usual) throws IOException {
    var rights = printed(role);
    for (int at = 0; at < rights.size(); at++) {
      boolean isNew = rights.get(at).entry().operation() == AclOperation.CREATE;
      var id = isNew ? "dateline-new" : usual;
      var own = printed(role, option, id);
      cluster.allow(own);
      cluster.deny(List.of(own.get(at)));
      publishArticle("Article number %d of %s on rain in Rome in 2024.".formatted(at, role));
      var terminal =
          as(role).with("DATELINE_STATE_DIR", work.resolve("lost-" + role + at).toString());
      try (var process = terminal.start(command, option, id)) {
        assertDenied(process.ended(), own.get(at), role);
      } finally {
        cluster.allow(rights);
      }
    }
    System.out.printf("rights of %s: each of %d is needed%n", role, rights.size());
  }

  private static void publishArticle(String text) throws IOException {
    var file = Files.writeString(work.resolve("one.jsonl"), "{\"text\": \"%s\"}%n".formatted(text));
    assertDone(as("publisher").run("publish", file.toString()));
  }

  private static void prepare(String role) {
    if (role.equals("dead-letters")) {
      ensureLetters();
    }
    if (role.equals("replays")) {
      cluster.forget("news.replays.v1"); // Who may not make it shows only when it is not there.
      number++;
    }
  }

  /** The administrator of the tests ends what a replay could not. */
  private static void cleanUp(String role) {
    if (role.equals("replays")) {
      var open = new Terminal(Map.of("DATELINE_BOOTSTRAP", cluster.open()));
      open.run("replay", "rollback", "run" + number);
      open.run("replay", "delete", "--yes", "run" + number);
      open.run("replay", "delete", "--yes", "before-run" + number);
    }
  }

  private static Iterable<Answer> work(String role) {
    return switch (role) {
      case "publisher" -> publisher();
      case "reader" -> reader();
      case "dead-letters" -> deadLetters();
      default -> replays("run" + number);
    };
  }

  private static Optional<Answer> firstFailure(Iterable<Answer> answers) {
    for (var answer : answers) {
      if (answer.exitCode() != 0) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  /** Commands that are run one after the other, each when its answer is asked for. */
  private static Iterable<Answer> run(String user, String... commands) {
    return () -> List.of(commands).stream().map(it -> as(user).run(it.split(" "))).iterator();
  }

  private static Iterable<Answer> publisher() {
    return run("publisher", "publish ../samples");
  }

  private static Iterable<Answer> administrator(String prefix) {
    return run(
        "administrator",
        "topics create --prefix " + prefix,
        "topics describe --prefix " + prefix,
        "doctor --prefix " + prefix);
  }

  private static Iterable<Answer> reader() {
    return run(
        "reader",
        "tail articles --from earliest -n 1",
        "tail language --from earliest -n 1",
        "tail entities --from earliest -n 1",
        "tail dates --from earliest -n 1",
        "tail enriched --from earliest -n 1",
        "tail mentions --from earliest -n 1",
        "tail days --from earliest -n 1",
        "tail enriched --by published --from 2020 --until 2026",
        "tail dead --from earliest -n 1");
  }

  private static Iterable<Answer> deadLetters() {
    return run(
        "dead-letters",
        "dead list",
        "dead export",
        "dead retry --sample 1",
        "dead drop --where attempt=1 --yes");
  }

  private static Iterable<Answer> replays(String name) {
    return run(
        "replays",
        "replay plan --as " + name,
        "replay run --projections --as " + name,
        "replay list",
        "replay show " + name,
        "replay diff " + name,
        "replay promote " + name,
        "replay rollback " + name,
        "replay delete --yes " + name,
        "replay delete --yes before-" + name);
  }

  private static Terminal as(String user) {
    try {
      return Terminal.of(
          cluster.address(Door.LOGIN), cluster.scram(user), work.resolve("state-of-" + user));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.exitCode()).as(answer.toString()).isZero();
  }

  private static void assertDenied(Answer answer, AclBinding right, String role) {
    assertThat(answer.exitCode()).as("%s%n%s", right, answer).isEqualTo(4);
    assertThat(answer.out() + answer.err())
        .as("%s", right)
        .contains("User:" + role, "topics acls " + role)
        .contains(right.entry().operation().name())
        .doesNotContain(SecuredCluster.password(role));
    if (right.pattern().resourceType() == ResourceType.TOPIC) {
      assertThat(answer.out() + answer.err()).contains(right.pattern().name());
    }
  }

  /** What the command prints for a role, as a cluster takes it. */
  private static List<AclBinding> printed(String role, String... more) throws IOException {
    var words = new ArrayList<>(List.of("topics", "acls", role, "--format", "jsonl"));
    words.addAll(List.of(more));
    var answer = new Terminal(Map.of()).run(words.toArray(String[]::new));
    var acls = new ArrayList<AclBinding>();
    for (var line : answer.lines()) {
      var grant = JSON.readTree(line);
      var resource =
          new ResourcePattern(
              ResourceType.valueOf(grant.path("resource").asText()),
              grant.path("name").asText(),
              PatternType.valueOf(grant.path("pattern").asText()));
      for (var operation : grant.path("operations")) {
        var entry =
            new AccessControlEntry(
                grant.path("principal").asText(),
                "*",
                AclOperation.valueOf(operation.asText()),
                AclPermissionType.ALLOW);
        acls.add(new AclBinding(resource, entry));
      }
    }
    return acls;
  }

  /** Sends what is no article, until some of it waits as dead letters. */
  private static void ensureLetters() {
    Map<String, Object> config = Map.of("bootstrap.servers", cluster.open());
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
      for (int i = 0; i < 3; i++) {
        var value = "no article".getBytes(UTF_8);
        var unused = producer.send(new ProducerRecord<>("news.articles.v1", value, value));
      }
    }
    var observer = new Terminal(Map.of("DATELINE_BOOTSTRAP", cluster.open()));
    await()
        .atMost(PATIENCE)
        .until(
            () -> observer.run("dead", "list", "--format", "jsonl").lines(), it -> !it.isEmpty());
  }
}
