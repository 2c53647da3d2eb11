package dev.dateline.benchmarks.performance;

import dev.dateline.app.ClusterAccess;
import dev.dateline.app.KafkaSettings;
import dev.dateline.app.TopicSetup;
import dev.dateline.local.BrokerProcess;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.PublishSettings;
import dev.dateline.producer.Reading;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** An embedded broker in a process of its own, which shares the machine with what is measured. */
final class Broker implements AutoCloseable {

  /** Asked more often, it would take from broker and enricher the cores that are measured. */
  private static final long BETWEEN_QUESTIONS = Duration.ofMillis(20).toNanos();

  private static final long PATIENCE = Duration.ofMinutes(30).toNanos();

  private final Path work;
  private final BrokerProcess process;
  private final Admin admin;

  /** A new broker, with its data in a new temporary directory. */
  Broker() throws IOException {
    work = Files.createTempDirectory("dateline-performance");
    process = BrokerProcess.launch(data(), work.resolve("broker.log"), freePort());
    process.awaitReady();
    admin = Admin.create(Map.of("bootstrap.servers", process.bootstrapServers()));
  }

  String bootstrap() {
    return process.bootstrapServers();
  }

  /** CPU that its process has taken so far. */
  Duration cpu() {
    return ProcessHandle.of(process.pid())
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElseThrow();
  }

  /** For the state of those who enrich. */
  Path states() {
    return work.resolve("states");
  }

  /** For whatever else needs files. */
  Path work() {
    return work;
  }

  /**
   * Bytes on disk of the records in all topics; indices are sparse files whose sizes say nothing.
   */
  long disk() {
    return Disk.used(data(), ".log");
  }

  /** Creates topics and waits until they can be used. */
  void create(Topics topics, int partitions) {
    var settings =
        new KafkaSettings(bootstrap(), SchemaIds.local(), Topics.DEFAULT_PREFIX, Map.of());
    try (var cluster = ClusterAccess.open(settings)) {
      new TopicSetup(cluster, new TopicPlan(topics, partitions, 1)).create();
    }
  }

  /** Publishes and waits for the acknowledgements, and returns the rate. */
  Rate publish(Topics topics, List<Article> articles) {
    long process = Cpu.ofProcess();
    long thread = Cpu.ofThread();
    long begin = System.nanoTime();
    try (var publisher = new ArticlePublisher(PublishSettings.to(bootstrap()), topics)) {
      for (var article : articles) {
        publisher.accept(new Reading.Accepted(article, article.getText().length(), List.of()));
      }
      publisher.finish();
      double seconds = (System.nanoTime() - begin) / 1e9;
      double count = articles.size();
      return new Rate(
          count / seconds,
          (Cpu.ofThread() - thread) / 1e3 / count,
          (Cpu.ofProcess() - process) / 1e3 / count);
    }
  }

  /** Waits until the group has committed so many articles; returns how many it has. */
  long await(String group, long wanted) {
    long since = System.nanoTime();
    long done = committed(group);
    while (done < wanted) {
      if (System.nanoTime() - since > PATIENCE) {
        throw new IllegalStateException("%s: %d of %d".formatted(group, done, wanted));
      }
      LockSupport.parkNanos(BETWEEN_QUESTIONS);
      done = committed(group);
    }
    return done;
  }

  /** Nothing else than articles is in the topics that groups read, so offsets count them. */
  private long committed(String group) {
    var offsets = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return offsets.values().stream()
        .filter(Objects::nonNull)
        .mapToLong(offset -> offset.offset())
        .sum();
  }

  @Override
  public void close() throws IOException {
    admin.close();
    process.close();
    Files.walkFileTree(work, new Deletion());
  }

  private Path data() {
    return work.resolve("broker");
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a directory and what is in it. */
  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException error)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
