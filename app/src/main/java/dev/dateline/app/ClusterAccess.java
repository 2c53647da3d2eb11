package dev.dateline.app;

import dev.dateline.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A cluster that answers. Opened before a command does anything else, so that an address that leads
 * nowhere is one sentence within ten seconds and not a client that retries for minutes.
 */
public final class ClusterAccess implements AutoCloseable {

  /** How long to wait for an answer: less than ten seconds with the start of the JVM. */
  public static final Duration PATIENCE = Duration.ofSeconds(8);

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
    } catch (ConfigException e) {
      throw e.getMessage().contains("bootstrap") ? unreachable(settings, e) : e;
    } catch (KafkaException e) {
      throw e.getCause() instanceof ConfigException && mentionsAddress(e.getCause())
          ? unreachable(settings, e)
          : e;
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
   */
  public void require(Collection<? extends Topic<?, ?>> topics) {
    var existing = await(admin.listTopics().names());
    var missing =
        topics.stream()
            .map(topic -> topic.name())
            .filter(name -> !existing.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      throw new CommandFailure(ExitCodes.USAGE, missing(missing));
    }
  }

  /**
   * What the broker answers.
   *
   * @throws CommandFailure with {@link ExitCodes#UNREACHABLE} when it does not
   * @throws KafkaException when it refuses
   */
  public <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (java.util.concurrent.TimeoutException e) {
      throw unreachable(settings, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCodes.INTERRUPTED, "interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close(CLOSING);
  }

  private RuntimeException failure(Throwable cause) {
    if (cause instanceof TimeoutException) {
      return unreachable(settings, cause);
    }
    if (cause instanceof AuthenticationException refused) {
      return refused;
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

  private static boolean mentionsAddress(Throwable cause) {
    return cause.getMessage() != null && cause.getMessage().contains("bootstrap");
  }

  private static CommandFailure unreachable(KafkaSettings settings, Throwable cause) {
    return new CommandFailure(
        ExitCodes.UNREACHABLE,
        "no Kafka broker answers at %s; start one, or give its address with --bootstrap"
            .formatted(settings.bootstrap()),
        cause);
  }
}
