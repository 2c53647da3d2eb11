package dev.dateline.streams;

import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Whose fault an exception is. A bad record never stops the flow; a bad cluster always does; a bug
 * sets aside the record that shows it, and stops the flow when it shows with every record.
 */
enum Trouble {
  /** The record is no article we can enrich. */
  RECORD,
  /** Broker, registry, permissions, state or disk: the record is fine. */
  CLUSTER,
  /** We failed on a record that looks fine. */
  BUG;

  /** Decides by type, the outermost exception that tells first. */
  static Trouble of(Exception error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SerializationException || cause instanceof UnusableRecordException) {
        return RECORD;
      }
      if (cause instanceof KafkaException || cause instanceof UncheckedIOException) {
        return CLUSTER;
      }
    }
    return BUG;
  }
}
