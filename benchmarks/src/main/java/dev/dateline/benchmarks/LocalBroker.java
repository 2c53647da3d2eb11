package dev.dateline.benchmarks;

import dev.dateline.local.BrokerProcess;
import dev.dateline.local.BrokerSettings;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.PublishSettings;
import dev.dateline.producer.Reading;
import dev.dateline.schemas.PartitionLeaders;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** A broker in a process of its own, and generated articles on it. */
final class LocalBroker implements AutoCloseable {

  private final BrokerProcess process;
  private final Admin admin;

  /** A new one, with its data in {@code work}. */
  LocalBroker(Path work) {
    var settings = BrokerSettings.in(work.resolve("broker"));
    process = BrokerProcess.launch(settings, work.resolve("broker.log"), List.of());
    process.awaitReady();
    admin = Admin.create(Map.of("bootstrap.servers", process.bootstrapServers()));
  }

  String bootstrap() {
    return process.bootstrapServers();
  }

  Admin admin() {
    return admin;
  }

  void create(Topics topics, int partitions) {
    var wanted = new TopicPlan(topics, partitions, 1).newTopics();
    answer(admin.createTopics(wanted).all());
    PartitionLeaders.await(admin, wanted);
  }

  /** Publishes so many articles of at least so many characters. */
  void publish(Topics topics, int articles, int characters) {
    var generator = new ArticleGenerator(1, characters);
    try (var publisher = new ArticlePublisher(PublishSettings.to(bootstrap()), topics)) {
      for (int i = 0; i < articles; i++) {
        var article = generator.next();
        publisher.accept(new Reading.Accepted(article, article.getText().length(), List.of()));
      }
      publisher.finish();
    }
  }

  /** What the broker answers. */
  static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
    process.close();
  }
}
