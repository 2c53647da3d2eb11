package dev.dateline.app;

import dev.dateline.app.dead.AuditEntry;
import dev.dateline.app.dead.Letter;
import dev.dateline.producer.AtomicSender;
import dev.dateline.producer.PublishSettings;
import dev.dateline.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** The one sender for dead letters at a time. */
final class DeadSender {

  /** Shorter than a transaction may last. */
  private static final Duration DELIVERY = Duration.ofSeconds(25);

  private DeadSender() {}

  /**
   * Connects, and ends every other command that sends for the dead letters of the same topics: what
   * that one sent is on the topics from here on, and it will send no more.
   */
  static AtomicSender open(KafkaSettings settings, Topics topics) {
    try (var cluster = ClusterAccess.open(settings)) {
      cluster.require(List.of(topics.dead(), topics.deadAudit()));
    }
    var publishing =
        new PublishSettings(
            settings.bootstrap(),
            PublishSettings.DEFAULT_COMPRESSION,
            DELIVERY,
            settings.properties(),
            Optional.empty());
    return new AtomicSender(publishing, settings.prefix() + "-dateline-dead");
  }

  /** What is told of an action that this process does now. */
  static AuditEntry entry(Letter letter, String action) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return AuditEntry.of(letter, action, now, System.getProperty("user.name", "unknown"));
  }

  /** The failure to report when another command has taken over; else {@code e} itself. */
  static RuntimeException explained(RuntimeException e) {
    boolean replaced =
        Failures.causes(e)
            .anyMatch(
                cause ->
                    cause instanceof ProducerFencedException
                        || cause instanceof InvalidProducerEpochException);
    return replaced
        ? new CommandFailure(
            ExitCodes.UNEXPECTED,
            "another `dateline dead` command was started and took over; no letter was sent twice",
            e)
        : e;
  }
}
