package dev.dateline.it.kill;

import static org.awaitility.Awaitility.await;

import dev.dateline.local.BrokerProcess;
import dev.dateline.local.BrokerSettings;
import dev.dateline.schemas.PartitionLeaders;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** A broker in a process of its own, one pipeline's topics on it, and the processes around it. */
final class Site implements AutoCloseable {

  static final String PREFIX = "kill";
  static final String GROUP = "dateline-enrich";

  private static final Pattern REBALANCE =
      Pattern.compile("Stabilized group \\S*" + GROUP + "|Computed a new target assignment");

  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Duration HELD_UP = Duration.ofSeconds(60);

  private final Path work;
  private final int partitions;
  private final Topics topics;
  private final List<String> more;
  private final BrokerSettings settings;
  private final List<DatelineProcess> processes = new ArrayList<>();
  private BrokerProcess broker;
  private final Admin admin;

  private Site(Path work, int partitions, SchemaIds ids, List<String> more) {
    this.work = work;
    this.partitions = partitions;
    this.topics = Topics.of(PREFIX, ids);
    this.more = more;
    this.settings = BrokerSettings.in(work.resolve("broker"));
    startBroker();
    this.admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()));
    var wanted = new TopicPlan(topics, partitions, 1).newTopics();
    answer(admin.createTopics(wanted).all());
    PartitionLeaders.await(admin, wanted);
  }

  /** A new one. */
  static Site of(Path work, int partitions) {
    return new Site(work, partitions, SchemaIds.local(), List.of());
  }

  /** A new one whose schema ids a registry gives. */
  static Site withRegistry(Path work, int partitions, SchemaIds.Registry registry) {
    return new Site(work, partitions, registry, List.of("--registry", registry.url().toString()));
  }

  String bootstrap() {
    return settings.bootstrapServers();
  }

  Topics topics() {
    return topics;
  }

  int partitions() {
    return partitions;
  }

  /** Starts the broker: a new one, or the one that was killed, at the same address. */
  void startBroker() {
    broker = BrokerProcess.launch(settings, brokerLog(), List.of("-Ddateline.log.groups=INFO"));
    broker.awaitReady();
  }

  /** Kills the broker with SIGKILL: it writes nothing more, and nothing is flushed to disk. */
  void killBroker() {
    ProcessHandle.of(broker.pid()).orElseThrow().destroyForcibly();
    broker.unexpectedEnd().join();
  }

  /** Starts {@code dateline enrich} with a state directory of that name. */
  DatelineProcess enricher(String state, String... options) {
    var arguments =
        Stream.of(
                Stream.of("enrich", "--state-dir", state(state).toString(), "--http-port", "0"),
                cluster(),
                Stream.of(options))
            .flatMap(it -> it)
            .toList();
    return ours(DatelineProcess.start(work, arguments));
  }

  /** Starts {@code dateline index} with a state directory of that name. */
  DatelineProcess index(String state) {
    var own = Stream.of("index", "--state-dir", state(state).toString(), "--http-port", "0");
    return ours(DatelineProcess.start(work, Stream.concat(own, cluster()).toList()));
  }

  /** Records of mentions of entities that were written, whether they were committed or not. */
  long mentionsWritten() {
    return sum(ends(topics.entityMentions().name(), IsolationLevel.READ_UNCOMMITTED));
  }

  /** The directory of an enricher's state. */
  Path state(String name) {
    return work.resolve("state-" + name);
  }

  /** Starts {@code dateline publish}. */
  DatelineProcess publisher(String path) {
    var arguments = Stream.concat(Stream.of("publish", path), cluster()).toList();
    return ours(DatelineProcess.start(work, arguments));
  }

  /** Records of enriched articles that were written, whether they were ever committed or not. */
  long written() {
    return sum(ends(topics.enriched().name(), IsolationLevel.READ_UNCOMMITTED));
  }

  /** Waits until every published article is finished and every reader can see that. */
  void awaitAllFinished() {
    await("every article is finished").atMost(PATIENCE).until(() -> lag() == 0);
    for (var topic : topics.all()) {
      await("readers of %s see all of it".formatted(topic.name()))
          .atMost(HELD_UP)
          .until(() -> heldUp(topic.name()) == 0);
    }
  }

  /** How often the brokers have shared out the work anew. */
  long rebalances() {
    try (var lines = Files.lines(brokerLog())) {
      return lines.filter(REBALANCE.asPredicate()).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By partition of the article topic, the process that has it now; a restart keeps its name. */
  Map<Integer, String> owners() {
    return answer(admin.listGroups().all()).stream()
        .filter(it -> it.groupId().equals(GROUP))
        .findFirst()
        .map(it -> it.type().equals(Optional.of(GroupType.STREAMS)) ? ofStreams() : ofConsumers())
        .orElse(Map.of());
  }

  private Map<Integer, String> ofConsumers() {
    var owners = new HashMap<Integer, String>();
    answer(admin.describeConsumerGroups(List.of(GROUP)).describedGroups().get(GROUP))
        .members()
        .forEach(
            member ->
                member
                    .assignment()
                    .topicPartitions()
                    .forEach(it -> owners.put(it.partition(), process(member.clientId()))));
    return owners;
  }

  private Map<Integer, String> ofStreams() {
    var owners = new HashMap<Integer, String>();
    answer(admin.describeStreamsGroups(List.of(GROUP)).describedGroups().get(GROUP))
        .members()
        .forEach(
            member ->
                member.assignment().activeTasks().stream()
                    .flatMap(it -> it.partitions().stream())
                    .forEach(it -> owners.put(it, process(member.clientId()))));
    return owners;
  }

  private static String process(String clientId) {
    return clientId.replaceFirst("-StreamThread-.*", "");
  }

  /** Articles that the group has finished. */
  long finished() {
    return answer(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata(GROUP))
        .values()
        .stream()
        .filter(Objects::nonNull)
        .mapToLong(OffsetAndMetadata::offset)
        .sum();
  }

  /** Articles that are published and not finished. */
  long lag() {
    return published() - finished();
  }

  /** Records of the article topic. */
  long published() {
    return sum(ends(topics.articles().name(), IsolationLevel.READ_UNCOMMITTED));
  }

  /** Processes that have partitions. */
  long workers() {
    return owners().values().stream().distinct().count();
  }

  private Path brokerLog() {
    return work.resolve("broker.log");
  }

  /** Places that readers of committed records may not pass, because a transaction is open there. */
  private long heldUp(String topic) {
    return sum(ends(topic, IsolationLevel.READ_UNCOMMITTED))
        - sum(ends(topic, IsolationLevel.READ_COMMITTED));
  }

  private Map<TopicPartition, Long> ends(String topic, IsolationLevel level) {
    var asked =
        IntStream.range(0, partitions)
            .mapToObj(it -> new TopicPartition(topic, it))
            .collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
    var ends = answer(admin.listOffsets(asked, new ListOffsetsOptions(level)).all());
    return ends.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  private Stream<String> cluster() {
    return Stream.concat(Stream.of("--bootstrap", bootstrap(), "--prefix", PREFIX), more.stream());
  }

  private DatelineProcess ours(DatelineProcess process) {
    processes.add(process);
    return process;
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (var process : processes) {
      process.close();
    }
    admin.close(Duration.ZERO);
    broker.close();
  }
}
