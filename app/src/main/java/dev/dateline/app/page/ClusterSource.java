package dev.dateline.app.page;

import com.fasterxml.jackson.core.JsonFactory;
import dev.dateline.app.ClusterAccess;
import dev.dateline.app.KafkaSettings;
import dev.dateline.app.TailConsumer;
import dev.dateline.app.print.RecordJson;
import dev.dateline.app.replay.ReplayViews;
import dev.dateline.page.Machine;
import dev.dateline.page.PageSource;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What the page asks of a cluster, asked of Kafka. */
public final class ClusterSource implements PageSource, AutoCloseable {

  private static final JsonFactory JSON = new JsonFactory();

  private final KafkaSettings settings;
  private final Topics topics;
  private final Supplier<List<String>> metrics;
  private final ClusterAccess cluster;

  private ClusterSource(
      KafkaSettings settings, ClusterAccess cluster, Supplier<List<String>> metrics) {
    this.settings = settings;
    this.cluster = cluster;
    this.metrics = metrics;
    topics = settings.topics();
  }

  /**
   * Connects.
   *
   * @param metrics what each enricher that can be asked says of itself
   * @throws dev.dateline.app.CommandFailure when no broker answers, or a topic is missing
   */
  public static ClusterSource open(KafkaSettings settings, Supplier<List<String>> metrics) {
    var cluster = ClusterAccess.open(settings);
    try {
      var source = new ClusterSource(settings, cluster, metrics);
      cluster.require(List.of(source.topics.articles(), source.topics.enriched()));
      return source;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public Topics topics() {
    return topics;
  }

  @Override
  public Consumer<byte[], byte[]> consumer(int mostRecords) {
    return TailConsumer.create(settings, mostRecords);
  }

  @Override
  public String json(EnrichedArticle record) {
    var written = new StringWriter();
    try (var json = JSON.createGenerator(written)) {
      RecordJson.write(json, record);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Written to memory: cannot happen.
    }
    return written.toString();
  }

  @Override
  public long published() {
    var name = topics.articles().name();
    var admin = cluster.admin();
    var partitions =
        cluster.await(admin.describeTopics(List.of(name)).allTopicNames()).get(name).partitions();
    var ends =
        partitions.stream()
            .collect(
                Collectors.toMap(
                    it -> new TopicPartition(name, it.partition()), it -> OffsetSpec.latest()));
    return cluster.await(admin.listOffsets(ends).all()).values().stream()
        .mapToLong(it -> it.offset())
        .sum();
  }

  @Override
  public List<Machine.Lag> lag() {
    return new GroupLags(cluster, topics).all();
  }

  @Override
  public List<String> metrics() {
    return metrics.get();
  }

  @Override
  public Machine.DeadLetters dead() {
    return WaitingLetters.in(settings);
  }

  @Override
  public List<Machine.Replay> replays() {
    return ReplayViews.all(settings);
  }

  @Override
  public Machine.Diff diff(String run) {
    return ReplayViews.diff(settings, run);
  }

  @Override
  public void close() {
    cluster.close();
  }
}
