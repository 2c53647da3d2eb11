package dev.dateline.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.it.Pipeline;
import dev.dateline.it.security.Terminal;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schema.Article;
import dev.dateline.schema.Source;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.streams.HeaderText;
import dev.dateline.streams.StreamsRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand bad inputs among good ones: none stops the flow, none is lost. */
@Tag("long")
@Timeout(900)
class FuzzedTopicTest {

  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final int GOOD_IN = 10;
  private static final int LINES_A_FILE = 500;

  /** The record's own fault; all else would be a bug of ours. */
  private static final Set<String> DECLARED =
      Set.of(
          "org.apache.kafka.common.errors.SerializationException",
          "dev.dateline.streams.UnusableRecordException");

  @TempDir private static Path data;
  private static EmbeddedBroker broker;

  @TempDir private Path work;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(data.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  private Pipeline pipeline(String name) {
    return new Pipeline(broker.bootstrapServers(), name, SchemaIds.local(), work.resolve("state"));
  }

  @Test
  void everyGoodRecordIsEnrichedAndEveryBadOneIsEnrichedOrADeadLetterWithItsBytes() {
    var pipeline = pipeline("fuzzed");
    var topics = pipeline.topics();
    try (var enricher = pipeline.enricher()) {
      int sent = send(records(pipeline));
      await().atMost(PATIENCE).until(() -> enricher.counters().finished() >= sent);
      assertThat(enricher.counters().offsetViolations()).isZero();
      var ends = ends(pipeline, enricher, sent);
      System.out.printf(Locale.ROOT, "fuzz: %,d records in, seed %d: %s%n", sent, Fuzz.SEED, ends);
    }
    var commands = Terminal.of(broker.bootstrapServers(), "fuzzed");
    var dead = pipeline.readAll(topics.dead());
    for (var topic : List.of("enriched", "language", "entities", "dates", "dead")) {
      for (var format : List.of("text", "jsonl")) {
        assertThat(tail(commands, topic, format).exitCode()).as(topic).isZero();
      }
    }
    assertThat(tail(commands, "articles", "text").exitCode()).isEqualTo(3);
    assertThat(commands.run("dead", "list").exitCode()).isZero();
    assertThat(commands.run("dead", "list", "--format", "jsonl").lines()).isNotEmpty();
    dead.stream().limit(40).forEach(letter -> shown(commands, letter));
    var retry = commands.run("dead", "retry", "--dry-run");
    assertThat(retry.exitCode()).isZero();
    assertThat(retry.lines()).hasSize(dead.size());
  }

  @Test
  void everyBadInputOfPublishIsPublishedOrInTheRejectsFileWithItsBytes() throws IOException {
    pipeline("inputs");
    var inputs = inputs();
    var rejects = work.resolve("rejects.jsonl");
    var commands = Terminal.of(broker.bootstrapServers(), "inputs");
    var folder = work.resolve("in").toString();
    var answer = commands.run("publish", folder, "--rejects", rejects.toString());
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(3);
    var kept = new HashMap<String, byte[]>();
    for (var line : Files.readAllLines(rejects)) {
      var reject = new ObjectMapper().readTree(line);
      var bytes = reject.get("bytes").binaryValue();
      kept.put(reject.get("source").textValue(), bytes == null ? new byte[0] : bytes);
    }
    assertThat(inputs.keySet()).containsAll(kept.keySet());
    kept.forEach((source, bytes) -> assertThat(bytes).as(source).isEqualTo(inputs.get(source)));
    int accepted = inputs.size() - kept.size();
    int published = tail(commands, "articles", "jsonl").lines().size();
    assertThat(answer.err())
        .contains("read %s, published %s,".formatted(grouped(inputs.size()), grouped(published)))
        .contains("unchanged %s,".formatted(grouped(accepted - published)))
        .contains("rejected %s in".formatted(grouped(kept.size())));
    System.out.printf(
        Locale.ROOT,
        "fuzz: %,d inputs, seed %d: %,d rejected with their bytes, %,d published, %,d unchanged%n",
        inputs.size(),
        Fuzz.SEED,
        kept.size(),
        published,
        accepted - published);
    assertThat(commands.run("publish", "--retry", rejects.toString()).exitCode()).isEqualTo(3);
  }

  private static Terminal.Answer tail(Terminal commands, String topic, String format) {
    var until = Instant.now().toString();
    return commands.run("tail", topic, "--from", "earliest", "--until", until, "--format", format);
  }

  private static void shown(Terminal commands, ConsumerRecord<byte[], byte[]> letter) {
    var id = letter.partition() + "/" + letter.offset();
    assertThat(commands.run("dead", "show", id).exitCode()).as(id).isZero();
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** What became of each record, which is checked, and how many came to that end. */
  private static Map<String, Integer> ends(Pipeline pipeline, StreamsRunner enricher, int sent) {
    var articles = pipeline.readAll(pipeline.topics().articles());
    assertThat(articles).hasSize(sent);
    var enriched = bySource(pipeline, pipeline.topics().enriched(), "dateline-source-");
    var dead = bySource(pipeline, pipeline.topics().dead(), "__streams.errors.");
    var ends = new TreeMap<String, Integer>();
    for (var record : articles) {
      var place = record.partition() + "/" + record.offset();
      ends.merge(end(record, enriched.remove(place), dead.remove(place)), 1, Integer::sum);
    }
    assertThat(enriched).isEmpty();
    assertThat(dead).isEmpty();
    assertThat(ends.getOrDefault("unchanged", 0))
        .isEqualTo(Math.toIntExact(enricher.counters().unchanged()));
    return ends;
  }

  private static String end(
      ConsumerRecord<byte[], byte[]> record,
      ConsumerRecord<byte[], byte[]> enriched,
      ConsumerRecord<byte[], byte[]> dead) {
    if (HeaderText.of(record.headers(), "good").isPresent()) {
      assertThat(enriched).as("the good one at %d", record.offset()).isNotNull();
    }
    if (dead == null) {
      return enriched == null ? "unchanged" : "enriched";
    }
    assertThat(enriched).isNull();
    assertThat(dead.key()).isEqualTo(record.key());
    assertThat(dead.value()).isEqualTo(record.value());
    record.headers().forEach(it -> assertThat(dead.headers().headers(it.key())).contains(it));
    assertThat(HeaderText.of(dead.headers(), "__streams.errors.exception").orElseThrow())
        .isIn(DECLARED);
    return "dead";
  }

  private static Map<String, ConsumerRecord<byte[], byte[]>> bySource(
      Pipeline pipeline, Topic<?, ?> topic, String prefix) {
    return pipeline.readAll(topic).stream()
        .collect(
            Collectors.toMap(
                it ->
                    HeaderText.of(it.headers(), prefix + "partition").orElseThrow()
                        + "/"
                        + HeaderText.of(it.headers(), prefix + "offset").orElseThrow(),
                it -> it,
                (one, two) -> {
                  throw new AssertionError("two records of " + topic.name() + " from one source");
                },
                HashMap::new));
  }

  private static int send(List<ProducerRecord<byte[], byte[]>> records) {
    var bytes = new ByteArraySerializer();
    Map<String, Object> config =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
      for (var record : records) {
        var unused = producer.send(record);
      }
    }
    return records.size();
  }

  /** All the damaged ones, and a good one after every ten of them. */
  private static List<ProducerRecord<byte[], byte[]>> records(Pipeline pipeline) {
    var originals =
        Examples.articles().stream().map(it -> Examples.record(pipeline.topics(), it)).toList();
    var values = originals.stream().map(ProducerRecord::value).toList();
    var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
    for (int run = 0; run < Fuzz.RUNS; run++) {
      records.add(damaged(originals, values, Fuzz.random(run)));
      if (run % GOOD_IN == 0) {
        var good = Examples.record(pipeline.topics(), article(run));
        good.headers().add("good", new byte[] {1});
        records.add(good);
      }
    }
    return records;
  }

  private static ProducerRecord<byte[], byte[]> damaged(
      List<ProducerRecord<byte[], byte[]>> originals, List<byte[]> values, Random random) {
    var original = originals.get(random.nextInt(originals.size()));
    var damage = new Damage(random);
    int what = random.nextInt(20);
    var key = what == 0 ? null : what < 3 ? damage.of(List.of(original.key())) : original.key();
    var value = what == 3 ? null : what == 4 ? original.value() : damage.of(values);
    // Most of those that can still be read would have a foreign key.
    if (what > 8) {
      value = damage.of(List.of(original.value()));
    }
    var record = new ProducerRecord<>(original.topic(), null, null, key, value);
    original.headers().forEach(record.headers()::add);
    WireFuzzTest.headers(random).forEach(record.headers()::add);
    return record;
  }

  private static Article article(int number) {
    return Article.newBuilder()
        .setId("good-" + number)
        .setText("Anna Rossi è arrivata a Roma il 3 maggio 2024, per la volta " + number + ".")
        .setSource(new Source("good.txt", null, "00", 0))
        .setIngestedAt(Instant.EPOCH)
        .build();
  }

  /** Files of bad articles and of bad lines; the bytes of each input by the name of its source. */
  private Map<String, byte[]> inputs() throws IOException {
    var folder = Files.createDirectories(work.resolve("in"));
    var inputs = new HashMap<String, byte[]>();
    for (int run = 0; run < Fuzz.RUNS / 10; run++) {
      var file = folder.resolve("article-%d.txt".formatted(run));
      var bytes = new Damage(Fuzz.random(run)).of(Examples.texts());
      Files.write(file, bytes);
      inputs.put(file.toString(), bytes);
    }
    for (int run = Fuzz.RUNS / 10; run < Fuzz.RUNS; run += LINES_A_FILE) {
      lines(folder.resolve("lines-%d.jsonl".formatted(run)), run, inputs);
    }
    return inputs;
  }

  private static void lines(Path file, int from, Map<String, byte[]> inputs) throws IOException {
    var all = new ByteArrayOutputStream();
    for (int number = 1; number <= LINES_A_FILE; number++) {
      var line = new Damage(Fuzz.random(from + number)).of(Examples.lines());
      for (int i = 0; i < line.length; i++) {
        line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
      }
      all.writeBytes(line);
      all.write('\n');
      if (!new String(line, UTF_8).matches("[ \t\r]*")) {
        inputs.put(file + "#" + number, line);
      }
    }
    Files.write(file, all.toByteArray());
  }
}
