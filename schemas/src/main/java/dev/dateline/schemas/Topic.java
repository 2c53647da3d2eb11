package dev.dateline.schemas;

import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic together with the only serdes that may read or write it.
 *
 * @param <K> type of its keys
 * @param <V> type of its values
 * @param name lower-case letters, digits, dots and hyphens, at most 249 characters
 * @param keys serde of the keys
 * @param values serde of the values
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values) {

  /** Kafka's own limit on the length of a topic's name. */
  private static final int LONGEST_NAME = 249;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  /** Checks the form of the name. */
  public Topic {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "topic name '%s' must be lower-case letters, digits, dots and hyphens, at most %d characters"
              .formatted(name, LONGEST_NAME));
    }
  }
}
