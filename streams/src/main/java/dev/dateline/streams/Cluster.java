package dev.dateline.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the brokers what a run must know, such as whether they answer and the topics exist. */
final class Cluster implements AutoCloseable {

  /** How long one question may take. */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final String bootstrapServers;
  private final Admin admin;

  /**
   * A connection for questions.
   *
   * @throws BrokerUnreachableException when the address names no host that can be found
   */
  Cluster(String bootstrapServers, Map<String, Object> adminConfig) {
    this(bootstrapServers, adminConfig, ANSWER);
  }

  Cluster(String bootstrapServers, Map<String, Object> adminConfig, Duration answer) {
    this.bootstrapServers = bootstrapServers;
    var config = new HashMap<>(adminConfig);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
    try {
      admin = Admin.create(config);
    } catch (KafkaException e) {
      throw unreachable(e);
    }
  }

  /**
   * Finds out that all topics exist.
   *
   * @throws TopicMissingException naming the first that does not
   * @throws BrokerUnreachableException after 10 seconds without an answer
   * @throws org.apache.kafka.common.errors.TopicAuthorizationException naming the first that we may
   *     not know of
   * @throws org.apache.kafka.common.errors.AuthenticationException when the brokers do not know us
   */
  void requireTopics(Collection<String> names) {
    var answers = admin.describeTopics(names).topicNameValues();
    for (var name : names) {
      requireTopic(name, answers.get(name));
    }
  }

  /** Finds out whether a broker answers within 10 seconds. */
  boolean answers() {
    try {
      admin.describeCluster().nodes().get();
      return true;
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** How far a group is behind in a topic, by partition; empty when that cannot be found out. */
  Map<Integer, Long> lag(String group, String topic) {
    try {
      return new GroupLag(admin, group, topic).byPartition();
    } catch (ExecutionException e) {
      return Map.of();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** What processes of an application left open when they died; uses this connection. */
  AbandonedTransactions abandonedTransactions(String applicationId) {
    return new AbandonedTransactions(admin, applicationId);
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  private void requireTopic(String name, KafkaFuture<?> answer) {
    try {
      answer.get();
    } catch (ExecutionException e) {
      throw refused(name, e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private RuntimeException refused(String name, Throwable cause) {
    if (cause instanceof UnknownTopicOrPartitionException) {
      return new TopicMissingException(name, cause);
    }
    if (cause instanceof TopicAuthorizationException) {
      return new TopicAuthorizationException(cause.getMessage(), Set.of(name));
    }
    return cause instanceof AuthenticationException known ? known : unreachable(cause);
  }

  private BrokerUnreachableException unreachable(Throwable cause) {
    return new BrokerUnreachableException(bootstrapServers, cause.getMessage(), cause);
  }
}
