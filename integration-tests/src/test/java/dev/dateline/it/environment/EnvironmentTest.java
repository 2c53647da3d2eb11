package dev.dateline.it.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.Pipeline;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.PublishSettings;
import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes in a bad environment: each says what is wrong, and nothing is lost by it. */
@Tag("long")
@Timeout(600)
@SuppressWarnings("try") // an enricher runs while its block does
class EnvironmentTest {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int USAGE = 2;
  private static final int KILLED = 137;

  private static final int SOME = 200;
  private static final int MORE = 500;

  @TempDir private Path work;
  private String name;

  @BeforeEach
  void nameIt(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
  }

  private Program start(String... args) {
    return Program.start(work, args);
  }

  private Program enrich(Pipeline pipeline, Path state) {
    return start(enrichment(pipeline, state));
  }

  private String[] enrichment(Pipeline pipeline, Path state) {
    return new String[] {
      "enrich",
      "--bootstrap",
      pipeline.bootstrap(),
      "--prefix",
      name,
      "--state-dir",
      state.toString()
    };
  }

  private Program up(Path data) {
    return start(
        "up",
        "--data",
        data.toString(),
        "--port",
        "0",
        "--catalogue-port",
        "0",
        "--page-port",
        "0");
  }

  private static String broker(Program up) {
    return up.awaitSaid("Ready")
        .out()
        .lines()
        .filter(line -> line.startsWith("broker"))
        .findFirst()
        .orElseThrow()
        .replace("broker", "")
        .strip();
  }

  /** State is made again from the brokers: what a full disk keeps from being written is no loss. */
  @Test
  void aFullStateDirectoryIsNamedAndNothingIsLostOrDoubleWhenThereIsSpaceAgain() {
    try (var broker = EmbeddedBroker.start(work.resolve("broker"));
        var disk = SmallDisk.mount(work.resolve("disk"), 6)) {
      var state = disk.root().resolve("state");
      var pipeline =
          new Pipeline(broker.bootstrapServers(), name, SchemaIds.local(), work.resolve("unused"));
      try (var first = enrich(pipeline, state)) {
        first.awaitSaid("enriching");
        disk.fill();
        publish(pipeline, SOME);
        awaitEnriched(pipeline, SOME);
      }
      publish(pipeline, lines(SOME, MORE), Clock.systemUTC());
      disk.fill(); // Once more: the store gave back what it had kept in reserve.
      try (var stillFull = enrich(pipeline, state)) {
        assertThat(stillFull.exitCode()).as(stillFull.err()).isEqualTo(USAGE);
        assertThat(stillFull.err()).contains("no space is left", state.toString());
        assertThat(stillFull.err()).as("a sentence, no stack trace").doesNotContain("\tat ");
      }
      disk.makeSpace();
      try (var second = enrich(pipeline, state)) {
        second.awaitSaid("enriching");
        awaitEnriched(pipeline, MORE);
      }
      assertThat(enriched(pipeline)).hasSize(MORE).doesNotHaveDuplicates();
      System.out.printf(
          Locale.ROOT,
          "env: state directory full: %,d articles enriched while it was, %,d in all, 0 double%n",
          SOME,
          MORE);
    }
  }

  @Test
  void aFullDataDirectoryStopsUpWithASentenceAndNothingAcknowledgedIsLost() {
    try (var disk = SmallDisk.mount(work.resolve("disk"), 96)) {
      var data = disk.root().resolve("data");
      Set<Integer> acknowledged;
      try (var first = up(data)) {
        acknowledged = sendUntilItFails(broker(first), disk);
        assertThat(first.exitCode()).as(first.err()).isEqualTo(USAGE);
        assertThat(first.err()).contains("no space is left", data.toString());
      }
      disk.fill(); // Whoever failed may have given back what it had begun to write.
      refused(up(data), data);
      disk.makeSpace();
      try (var second = up(data)) {
        var kept = readDead(broker(second));
        assertThat(kept).containsAll(acknowledged);
        System.out.printf(
            Locale.ROOT,
            "env: data directory full: %,d records acknowledged, %,d kept, 0 lost%n",
            acknowledged.size(),
            kept.size());
      }
    }
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsRefusedByNameBeforeAnythingStarts() throws IOException {
    try (var broker = EmbeddedBroker.start(work.resolve("broker"));
        var disk = SmallDisk.mountReadOnly(work.resolve("disk"))) {
      var pipeline =
          new Pipeline(broker.bootstrapServers(), name, SchemaIds.local(), work.resolve("unused"));
      var file = Files.writeString(work.resolve("file"), "in the way");
      for (var directory :
          List.of(disk.root().resolve("new"), disk.root(), file.resolve("below"))) {
        refused(up(directory), directory);
        refused(enrich(pipeline, directory), directory);
      }
      for (var rejects : List.of(disk.root().resolve("r"), work.resolve("none/r"))) {
        refused(start(publishing(pipeline, lines(1), "--rejects", rejects.toString())), rejects);
      }
      assertThat(pipeline.readAll(pipeline.topics().articles())).isEmpty();
    }
  }

  @Test
  void aSecondUpOnADirectoryNamesTheFirstWhichGoesOnAndAKillFreesTheDirectoryAtOnce() {
    var data = work.resolve("data");
    try (var first = up(data)) {
      broker(first);
      try (var second = up(data)) {
        assertThat(second.exitCode()).isEqualTo(USAGE);
        assertThat(second.err()).contains(data.toString(), "is in use by process " + first.pid());
      }
      assertThat(first.isAlive()).isTrue();
      first.kill();
      try (var third = up(data)) {
        assertThat(broker(third)).isNotEmpty();
      }
    }
  }

  @Test
  void aBrokerThatIsKilledEndsUpWithASentenceThatNamesItsLog() {
    var data = work.resolve("data");
    try (var up = up(data)) {
      broker(up);
      ProcessHandle.of(up.pid())
          .orElseThrow()
          .descendants()
          .forEach(ProcessHandle::destroyForcibly);
      assertThat(up.exitCode()).as(up.err()).isEqualTo(USAGE);
      assertThat(up.err())
          .contains(
              "the broker's process ended with code 137", data.resolve("broker.log").toString())
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aSecondEnricherOnAStateDirectoryIsRefusedAndAKillFreesTheDirectoryAtOnce() {
    try (var broker = EmbeddedBroker.start(work.resolve("broker"))) {
      var pipeline =
          new Pipeline(broker.bootstrapServers(), name, SchemaIds.local(), work.resolve("unused"));
      var state = work.resolve("state");
      try (var first = enrich(pipeline, state)) {
        first.awaitSaid("enriching");
        try (var second = enrich(pipeline, state)) {
          assertThat(second.exitCode()).as(second.err()).isEqualTo(USAGE);
          assertThat(second.err()).contains(state.toString(), "another process holds it");
          assertThat(second.err().lines()).hasSize(1);
        }
        publish(pipeline, 3);
        awaitEnriched(pipeline, 3);
        first.kill();
        assertThat(first.exitCode()).isEqualTo(KILLED);
        try (var third = enrich(pipeline, state)) {
          third.awaitSaid("enriching");
          publish(pipeline, lines(3, 6), Clock.systemUTC());
          awaitEnriched(pipeline, 6);
        }
      }
    }
  }

  /** What is waited for goes by time that passed; that the code sees to. */
  @Test
  void aPublishersClockThatGoesBackAnHourStopsNothingAndLosesAndDoublesNothing() {
    try (var broker = EmbeddedBroker.start(work.resolve("broker"))) {
      var pipeline =
          new Pipeline(broker.bootstrapServers(), name, SchemaIds.local(), work.resolve("state"));
      try (var enricher = pipeline.enricher()) {
        publish(pipeline, lines(SOME), Clock.systemUTC());
        awaitEnriched(pipeline, SOME);
        publish(pipeline, lines(SOME, MORE), Clock.offset(Clock.systemUTC(), HOUR.negated()));
        awaitEnriched(pipeline, MORE);
        assertThat(enricher.counters().dead()).isZero();
      }
      var enriched = pipeline.readAll(pipeline.topics().enriched());
      assertThat(enriched(pipeline)).hasSize(MORE).doesNotHaveDuplicates();
      var first = ingested(enriched, 0);
      var last = ingested(enriched, MORE - 1);
      assertThat(last).isBefore(first.minus(HOUR.dividedBy(2)));
      System.out.printf(
          Locale.ROOT,
          "env: clock an hour back: ingested at %s, then at %s; %,d articles, 0 lost, 0 double%n",
          first,
          last,
          MORE);
    }
  }

  private static void publish(Pipeline pipeline, Path file, Clock clock) {
    var reader = new ArticleReader(clock, InputStream.nullInputStream());
    var to = PublishSettings.to(pipeline.bootstrap());
    try (var publisher = new ArticlePublisher(to, pipeline.topics())) {
      reader.read(List.of(file.toString()), publisher);
      assertThat(publisher.finish().rejected()).isZero();
    }
  }

  /** When the record was ingested that was read as that number; first and last of a partition. */
  private static Instant ingested(List<ConsumerRecord<byte[], byte[]>> records, int number) {
    return Instant.ofEpochMilli(records.get(number).timestamp());
  }

  private static void published(Program publishing) {
    try (publishing) {
      assertThat(publishing.exitCode()).as(publishing.err()).isZero();
    }
  }

  private static void refused(Program program, Path path) {
    try (program) {
      assertThat(program.exitCode()).as(program.err()).isEqualTo(USAGE);
      assertThat(program.err()).contains(path.toString());
      assertThat(program.err().lines()).as("one sentence").hasSize(1);
      assertThat(program.out()).isEmpty();
    }
  }

  private void publish(Pipeline pipeline, int count) {
    published(start(publishing(pipeline, lines(count))));
  }

  private String[] publishing(Pipeline pipeline, Path file, String... more) {
    var args =
        new ArrayList<>(
            List.of(
                "publish", "--bootstrap", pipeline.bootstrap(), "--prefix", name, file.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private Path lines(int count) {
    return lines(0, count);
  }

  /** Short articles numbered so. */
  private Path lines(int from, int to) {
    var lines = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      lines.add("{\"id\": \"%d\", \"text\": \"Roma, %d maggio\"}".formatted(i, 1 + i % 28));
    }
    try {
      return Files.write(work.resolve("lines-%d-%d.jsonl".formatted(from, to)), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitEnriched(Pipeline pipeline, int count) {
    await().atMost(PATIENCE).until(() -> enriched(pipeline).size() >= count);
  }

  private static List<String> enriched(Pipeline pipeline) {
    return pipeline.readAll(pipeline.topics().enriched()).stream()
        .map(record -> new String(record.key(), UTF_8))
        .toList();
  }

  /** Numbered records to the topic that keeps everything and nobody reads, as the disk fills up. */
  private static Set<Integer> sendUntilItFails(String bootstrap, SmallDisk disk) {
    var acknowledged = ConcurrentHashMap.<Integer>newKeySet();
    var failed = ConcurrentHashMap.<Integer>newKeySet();
    var bytes = new ByteArraySerializer();
    var config = new HashMap<String, Object>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000);
    try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
      for (int i = 0; failed.isEmpty() && i < 1_000_000; i++) {
        int number = i;
        var value = (number + " " + "x".repeat(2_000)).getBytes(UTF_8);
        var unused =
            producer.send(
                new ProducerRecord<>("news.articles.dead.v1", null, value),
                (at, error) -> (error == null ? acknowledged : failed).add(number));
        if (i == 1_000) {
          producer.flush();
          disk.fill();
        }
      }
    }
    return acknowledged;
  }

  private Set<Integer> readDead(String bootstrap) {
    var reader =
        start(
            "tail",
            "dead",
            "--bootstrap",
            bootstrap,
            "--from",
            "earliest",
            "--until",
            "now",
            "--format",
            "jsonl");
    try (reader) {
      assertThat(reader.exitCode()).as(reader.err()).isZero();
      var numbers = new HashSet<Integer>();
      for (var line : reader.out().lines().toList()) {
        var number = line.replaceFirst(".*\"value\":\"(\\d+) x.*", "$1");
        numbers.add(Integer.valueOf(number));
      }
      return numbers;
    }
  }
}
