package dev.dateline.app.dead;

import java.util.Optional;

/**
 * Where a record stands, written {@code topic/partition/offset}.
 *
 * @param topic its topic
 * @param partition of the topic
 * @param offset in that partition
 */
public record Place(String topic, int partition, long offset) {

  /** The place that three headers name, or empty when they name none. */
  static Optional<Place> of(String topic, String partition, String offset) {
    boolean named =
        !topic.isEmpty() && partition.matches("\\d{1,9}") && offset.matches("\\d{1,18}");
    return named
        ? Optional.of(new Place(topic, Integer.parseInt(partition), Long.parseLong(offset)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
