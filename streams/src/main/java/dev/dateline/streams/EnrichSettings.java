package dev.dateline.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How to run the enrichment.
 *
 * @param bootstrapServers brokers, as {@code host:port,host:port}
 * @param applicationId consumer group, and prefix of transactions and internal topics; a new one
 *     starts from the beginning with empty state
 * @param threads stream threads in this process, at least 1; more than the article topic has
 *     partitions stay idle
 * @param guarantee what holds when something fails
 * @param stateDir where state is kept between runs; may be deleted, then it is restored from Kafka
 * @param commitInterval longest time between commits, at least 1 ms and under 1 minute: with
 *     exactly once, also the longest that results of a busy stream wait before readers see them;
 *     those of a quiet one wait a tenth of a second
 * @param patience how long brokers or registry may be away before the run stops, at least 1 second
 * @param documentTime how long a document may take before it is set aside, 1 second to 2 minutes;
 *     one that is stuck in a stage for twice that ends the run
 * @param kafka more Kafka properties, also with Kafka Streams' prefixes such as {@code
 *     main.consumer.}; they win over our tuning, never over a setting that has a name here
 */
public record EnrichSettings(
    String bootstrapServers,
    String applicationId,
    int threads,
    Guarantee guarantee,
    Path stateDir,
    Duration commitInterval,
    Duration patience,
    Duration documentTime,
    Map<String, String> kafka) {

  /**
   * The longest that documents may take between two polls, and between two commits. Kafka's own
   * limit on a transaction here is 10 seconds, which a few huge documents exceed; brokers allow 15
   * minutes unless told otherwise.
   */
  public static final Duration SLOW_DOCUMENTS = Duration.ofMinutes(5);

  private static final Duration LONGEST_DOCUMENT = Duration.ofMinutes(2);

  /** A process that was killed is missed after so long: its successor waits for that. */
  public static final Duration SESSION = Duration.ofSeconds(10);

  /** A broker on this machine, one thread, exactly once. */
  public static final EnrichSettings DEFAULTS =
      new EnrichSettings(
          "localhost:9092",
          "dateline-enrich",
          1,
          Guarantee.EXACTLY_ONCE,
          Path.of(System.getProperty("user.home"), ".local", "state", "dateline"),
          Duration.ofMillis(500),
          Duration.ofMinutes(2),
          Duration.ofMinutes(1),
          Map.of());

  /**
   * Checks all settings.
   *
   * @throws IllegalArgumentException naming everything that is wrong
   */
  public EnrichSettings {
    kafka = Map.copyOf(kafka);
    var problems = new ArrayList<String>();
    names(bootstrapServers, applicationId, problems);
    times(commitInterval, patience, problems);
    documentTime(documentTime, problems);
    if (threads < 1) {
      problems.add("threads must be at least 1, got " + threads);
    }
    problems.addAll(StreamsProperties.problemsWith(kafka));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private static void names(String bootstrapServers, String applicationId, List<String> problems) {
    if (bootstrapServers.isBlank()) {
      problems.add("bootstrapServers must name a broker, such as localhost:9092");
    }
    if (!applicationId.matches("[A-Za-z0-9._-]{1,200}")) {
      problems.add(
          "applicationId must be 1 to 200 letters, digits, dots, underscores or hyphens, got '%s'"
              .formatted(applicationId));
    }
  }

  private static void times(Duration commitInterval, Duration patience, List<String> problems) {
    if (commitInterval.toMillis() < 1 || commitInterval.toMinutes() >= 1) {
      problems.add(
          "commitInterval must be at least 1 ms and under 1 minute, got " + commitInterval);
    }
    if (patience.toSeconds() < 1) {
      problems.add("patience must be at least 1 second, got " + patience);
    }
  }

  /** Twice the longest must end before the group takes the thread for lost. */
  private static void documentTime(Duration documentTime, List<String> problems) {
    if (documentTime.toSeconds() < 1 || documentTime.compareTo(LONGEST_DOCUMENT) > 0) {
      problems.add(
          "documentTime must be 1 second to %d minutes, got %s"
              .formatted(LONGEST_DOCUMENT.toMinutes(), documentTime));
    }
  }

  /** These settings with other brokers. */
  public EnrichSettings withBootstrapServers(String value) {
    return new EnrichSettings(
        value,
        applicationId,
        threads,
        guarantee,
        stateDir,
        commitInterval,
        patience,
        documentTime,
        kafka);
  }

  /** These settings under another application id. */
  public EnrichSettings withApplicationId(String value) {
    return new EnrichSettings(
        bootstrapServers,
        value,
        threads,
        guarantee,
        stateDir,
        commitInterval,
        patience,
        documentTime,
        kafka);
  }

  /** These settings with so many threads. */
  public EnrichSettings withThreads(int value) {
    return new EnrichSettings(
        bootstrapServers,
        applicationId,
        value,
        guarantee,
        stateDir,
        commitInterval,
        patience,
        documentTime,
        kafka);
  }

  /** These settings with another guarantee. */
  public EnrichSettings withGuarantee(Guarantee value) {
    return new EnrichSettings(
        bootstrapServers,
        applicationId,
        threads,
        value,
        stateDir,
        commitInterval,
        patience,
        documentTime,
        kafka);
  }

  /** These settings with state kept elsewhere. */
  public EnrichSettings withStateDir(Path value) {
    return new EnrichSettings(
        bootstrapServers,
        applicationId,
        threads,
        guarantee,
        value,
        commitInterval,
        patience,
        documentTime,
        kafka);
  }

  /** These settings with another commit interval. */
  public EnrichSettings withCommitInterval(Duration value) {
    return new EnrichSettings(
        bootstrapServers,
        applicationId,
        threads,
        guarantee,
        stateDir,
        value,
        patience,
        documentTime,
        kafka);
  }

  /** These settings with more or less patience. */
  public EnrichSettings withPatience(Duration value) {
    return new EnrichSettings(
        bootstrapServers,
        applicationId,
        threads,
        guarantee,
        stateDir,
        commitInterval,
        value,
        documentTime,
        kafka);
  }

  /** These settings with more or less time for a document. */
  public EnrichSettings withDocumentTime(Duration value) {
    return new EnrichSettings(
        bootstrapServers,
        applicationId,
        threads,
        guarantee,
        stateDir,
        commitInterval,
        patience,
        value,
        kafka);
  }

  /** These settings with other extra properties. */
  public EnrichSettings withKafka(Map<String, String> value) {
    return new EnrichSettings(
        bootstrapServers,
        applicationId,
        threads,
        guarantee,
        stateDir,
        commitInterval,
        patience,
        documentTime,
        value);
  }

  /** Names of Kafka's properties only: values may be secret. */
  @Override
  public String toString() {
    return "EnrichSettings[bootstrapServers=%s, applicationId=%s, threads=%d, guarantee=%s, stateDir=%s, commitInterval=%s, patience=%s, documentTime=%s, kafka=%s]"
        .formatted(
            bootstrapServers,
            applicationId,
            threads,
            guarantee,
            stateDir,
            commitInterval,
            patience,
            documentTime,
            new TreeSet<>(kafka.keySet()));
  }
}
