package dev.dateline.replay;

import dev.dateline.schemas.Topic;
import dev.dateline.streams.DeadLetterHeaders;
import dev.dateline.streams.HeaderText;
import dev.dateline.streams.ResultHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Reads what a finished run wrote, and holds it against what was chosen: each article once, as a
 * result or as a dead letter, and no other.
 */
final class RunAudit {

  private final Chosen chosen;
  private final Chosen.Builder seen;
  private long twice;
  private long foreign;

  private RunAudit(Chosen chosen) {
    this.chosen = chosen;
    this.seen = chosen.emptyCopy();
  }

  /**
   * What a run wrote.
   *
   * @param enriched articles with a result
   * @param dead articles set aside
   */
  record Counts(long enriched, long dead) {}

  /**
   * Counts what a run wrote.
   *
   * @throws IllegalStateException when an article is missing, there twice, or was not chosen: a bug
   */
  static Counts of(ReplayCluster cluster, RunName name, Chosen chosen) {
    var topics = new RunTopics(cluster, name).topics();
    var audit = new RunAudit(chosen);
    try (var reader = LogReader.ofCommitted(cluster)) {
      long enriched = audit.count(reader, topics.enriched(), ResultHeaders.SOURCE);
      long dead = audit.count(reader, topics.dead(), DeadLetterHeaders.ERRORS);
      audit.requireAll(name, enriched + dead);
      return new Counts(enriched, dead);
    }
  }

  private long count(LogReader reader, Topic<?, ?> topic, String headers) {
    var count = new long[1];
    reader.read(
        reader.whole(topic.name()),
        record -> {
          count[0]++;
          take(record, headers);
        });
    return count[0];
  }

  private void take(ConsumerRecord<byte[], byte[]> record, String headers) {
    int partition = Math.toIntExact(number(record.headers(), headers + "partition"));
    long offset = number(record.headers(), headers + "offset");
    if (!chosen.includes(partition, offset)) {
      foreign++;
    } else if (!seen.setNow(partition, offset)) {
      twice++;
    }
  }

  private void requireAll(RunName name, long written) {
    long missing = chosen.size() - seen.build().size();
    if (missing != 0 || twice != 0 || foreign != 0) {
      throw new IllegalStateException(
          "run '%s' is not what it must be: of %d articles %d are missing, %d of %d records are there twice and %d were not chosen"
              .formatted(name, chosen.size(), missing, twice, written, foreign));
    }
  }

  private static long number(Headers headers, String name) {
    return HeaderText.of(headers, name).map(Long::parseLong).orElse(-1L);
  }
}
