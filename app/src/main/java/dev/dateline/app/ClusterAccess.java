package dev.dateline.app;

import dev.dateline.app.access.Grants;
import dev.dateline.app.access.Role;
import dev.dateline.schemas.Topic;
import dev.dateline.streams.EnrichSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A cluster that answers. Opened before a command does anything else, so that an address that leads
 * nowhere is one sentence within ten seconds and not a client that retries for minutes.
 */
public final class ClusterAccess implements AutoCloseable {

  /** How long to wait for an answer: less than ten seconds with the start of the JVM. */
  public static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Longer than an answer takes; then we look whether there is anybody who can answer us. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final KafkaSettings settings;
  private final Admin admin;
  private final Duration patience;

  private ClusterAccess(KafkaSettings settings, Admin admin, Duration patience) {
    this.settings = settings;
    this.admin = admin;
    this.patience = patience;
  }

  /**
   * Connects and waits for an answer of the broker, and of the registry when one is configured.
   *
   * @throws CommandFailure with {@link ExitCodes#UNREACHABLE}, naming the address that is silent
   */
  public static ClusterAccess open(KafkaSettings settings) {
    return open(settings, PATIENCE);
  }

  static ClusterAccess open(KafkaSettings settings, Duration patience) {
    var access = connect(settings, patience);
    try {
      access.await(access.admin.describeCluster().clusterId());
      RegistryProbe.of(settings.ids()).ifPresent(RegistryProbe::requireAnswerOrMemory);
      return access;
    } catch (RuntimeException e) {
      access.close();
      throw e;
    }
  }

  /** Makes a client without asking the broker anything yet. */
  static ClusterAccess connect(KafkaSettings settings, Duration patience) {
    try {
      var millis = (int) patience.toMillis();
      var typed =
          Map.<String, Object>of(
              AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
              AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
              AdminClientConfig.CLIENT_ID_CONFIG, "dateline-admin");
      return new ClusterAccess(settings, Admin.create(settings.client(typed)), patience);
    } catch (KafkaException e) {
      throw mentionsAddress(e) ? unreachable(settings, e) : unusable(e);
    }
  }

  /** What was connected to. */
  public KafkaSettings settings() {
    return settings;
  }

  /** The client. Closed with this. */
  public Admin admin() {
    return admin;
  }

  /**
   * Refuses to go on without these topics.
   *
   * @throws CommandFailure with {@link ExitCodes#USAGE}, naming those that are missing and the
   *     command that creates them
   * @throws TopicAuthorizationException naming one that we may not know of
   */
  public void require(Collection<? extends Topic<?, ?>> topics) {
    var names = topics.stream().map(topic -> topic.name()).toList();
    var existing = existing(names);
    var missing = names.stream().filter(name -> !existing.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new CommandFailure(ExitCodes.USAGE, missing(missing));
    }
  }

  /**
   * Refuses to go on without these topics, or without all that a role needs there: better now than
   * at the first article.
   *
   * @throws CommandFailure as above, and with {@link ExitCodes#UNREACHABLE} naming what is denied
   */
  public void require(Collection<? extends Topic<?, ?>> topics, Role role) {
    require(topics);
    var names = topics.stream().map(topic -> topic.name()).toList();
    var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
    var grants =
        new Grants(
            settings.prefix(), EnrichSettings.DEFAULTS.applicationId(), IndexCommand.DEFAULT_ID);
    var denial = new Denial(role, grants, Login.principal(settings.properties()));
    await(admin.describeTopics(names, options).allTopicNames())
        .forEach((name, topic) -> requireAllowed(name, topic.authorizedOperations(), denial));
  }

  /** Brokers that do not tell what is allowed will say so when it is done. */
  private static void requireAllowed(String topic, Set<AclOperation> allowed, Denial denial) {
    if (allowed != null && denial.lacks(topic, allowed)) {
      throw denial.lacking(topic, allowed);
    }
  }

  /**
   * Those of the topics that exist.
   *
   * @throws TopicAuthorizationException naming one that we may not know of
   */
  public Set<String> existing(Collection<String> names) {
    var answers = admin.describeTopics(names).topicNameValues();
    var existing = new TreeSet<String>();
    for (var name : names) {
      try {
        existing.add(await(answers.get(name), name).name());
      } catch (UnknownTopicOrPartitionException e) {
        // It is none of them.
      }
    }
    return existing;
  }

  /**
   * What the broker answers about a topic.
   *
   * @throws TopicAuthorizationException naming that topic, which brokers do not always
   */
  <T> T await(KafkaFuture<T> answer, String topic) {
    try {
      return await(answer);
    } catch (TopicAuthorizationException e) {
      throw new TopicAuthorizationException(e.getMessage(), Set.of(topic));
    }
  }

  /**
   * What the broker answers.
   *
   * @throws CommandFailure with {@link ExitCodes#UNREACHABLE} when it does not, or does not know us
   * @throws KafkaException when it refuses what was asked
   */
  public <T> T await(KafkaFuture<T> answer) {
    try {
      return inTime(answer);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (java.util.concurrent.TimeoutException e) {
      throw silence(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCodes.INTERRUPTED, "interrupted", e);
    }
  }

  private <T> T inTime(KafkaFuture<T> answer)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    if (patience.compareTo(SILENCE) <= 0) {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
    try {
      return answer.get(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      requireSameProtocol();
    }
    return answer.get(patience.minus(SILENCE).toMillis(), TimeUnit.MILLISECONDS);
  }

  private void requireSameProtocol() {
    var refusal = Refusal.ofSilence(settings, isHungUpOn());
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  private CommandFailure silence(Throwable cause) {
    return Refusal.ofSilence(settings, isHungUpOn()).orElseGet(() -> unreachable(settings, cause));
  }

  /** A broker that is only slow keeps its connections. */
  private boolean isHungUpOn() {
    return admin.metrics().values().stream()
            .filter(metric -> metric.metricName().name().equals("connection-close-total"))
            .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
            .sum()
        > 1;
  }

  @Override
  public void close() {
    admin.close(CLOSING);
  }

  private RuntimeException failure(Throwable cause) {
    if (cause instanceof TimeoutException) {
      return silence(cause);
    }
    if (cause instanceof AuthenticationException refused) {
      return Refusal.of(settings, refused);
    }
    return cause instanceof RuntimeException known ? known : new KafkaException(cause);
  }

  private String missing(List<String> names) {
    return "%s %s not exist on %s; `dateline topics create` makes %s"
        .formatted(
            (names.size() == 1 ? "topic " : "topics ") + String.join(", ", names),
            names.size() == 1 ? "does" : "do",
            settings.bootstrap(),
            names.size() == 1 ? "it" : "them");
  }

  private static boolean mentionsAddress(Throwable error) {
    return Failures.causes(error)
        .anyMatch(it -> it instanceof ConfigException && it.getMessage().contains("bootstrap"));
  }

  /** What Kafka's client does not like is at the bottom, under who all could not be created. */
  private static CommandFailure unusable(KafkaException error) {
    var reasons =
        Failures.causes(error)
            .map(Throwable::getMessage)
            .filter(it -> it != null && !it.startsWith("Failed to c"))
            .toList();
    var first = reasons.isEmpty() ? error.toString() : reasons.get(0);
    var last = reasons.isEmpty() ? first : reasons.get(reasons.size() - 1);
    return new CommandFailure(
        ExitCodes.USAGE,
        "Kafka's client cannot use its properties: "
            + (first.contains(last) ? first : "%s (%s)".formatted(first, last)),
        error);
  }

  private static CommandFailure unreachable(KafkaSettings settings, Throwable cause) {
    return new CommandFailure(
        ExitCodes.UNREACHABLE,
        "no Kafka broker answers at %s; start one, or give its address with --bootstrap"
            .formatted(settings.bootstrap()),
        cause);
  }
}
