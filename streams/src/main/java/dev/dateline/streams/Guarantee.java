package dev.dateline.streams;

import org.apache.kafka.streams.StreamsConfig;

/** What holds for results when a process, a broker or the network fails. */
public enum Guarantee {
  /** Readers of committed records see each result once. */
  EXACTLY_ONCE(StreamsConfig.EXACTLY_ONCE_V2),
  /** Nothing is lost; after a fault some results are written again, with the same bytes. */
  AT_LEAST_ONCE(StreamsConfig.AT_LEAST_ONCE);

  private final String kafkaName;

  Guarantee(String kafkaName) {
    this.kafkaName = kafkaName;
  }

  /** Its name in Kafka's settings: {@code exactly_once_v2} or {@code at_least_once}. */
  public String kafkaName() {
    return kafkaName;
  }
}
