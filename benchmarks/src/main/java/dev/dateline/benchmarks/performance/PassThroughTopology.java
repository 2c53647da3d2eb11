package dev.dateline.benchmarks.performance;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Copies records from one topic to another, bytes as they are: the floor that Kafka itself sets.
 */
final class PassThroughTopology {

  private PassThroughTopology() {}

  static Topology build(String from, String to) {
    var bytes = Serdes.ByteArray();
    var builder = new StreamsBuilder();
    builder.stream(from, Consumed.with(bytes, bytes).withName("read"))
        .to(to, Produced.with(bytes, bytes).withName("write"));
    return builder.build();
  }
}
