package dev.dateline.streams;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;

/** Looks at a run from outside, without asking the network. */
final class RunProbe {

  private static final String SINCE_POLL = "last-poll-seconds-ago";

  /** The consumer that reads articles, not the one that restores state. */
  private static final Pattern MAIN_CONSUMER = Pattern.compile(".*-StreamThread-\\d+-consumer");

  private final KafkaStreams streams;
  private final LastAnswer brokers;
  private final Duration longestPoll;

  RunProbe(KafkaStreams streams, LastAnswer brokers, Duration longestPoll) {
    this.streams = streams;
    this.brokers = brokers;
    this.longestPoll = longestPoll;
  }

  RunStatus status() {
    return new RunStatus(
        streams.state().name(),
        threads(),
        brokers.isRecent(),
        sincePoll(),
        longestPoll,
        brokers.lag());
  }

  private Map<String, Integer> threads() {
    return streams.metadataForLocalThreads().stream()
        .collect(
            Collectors.toMap(ThreadMetadata::threadState, it -> 1, Integer::sum, TreeMap::new));
  }

  /** A thread that never polled says -1: it is only starting. */
  private Duration sincePoll() {
    double seconds =
        streams.metrics().values().stream()
            .filter(RunProbe::isSincePoll)
            .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
            .max()
            .orElse(0);
    return Duration.ofMillis((long) (1_000 * Math.max(0, seconds)));
  }

  private static boolean isSincePoll(Metric metric) {
    var name = metric.metricName();
    var client = name.tags().getOrDefault("client-id", "");
    return name.name().equals(SINCE_POLL) && MAIN_CONSUMER.matcher(client).matches();
  }
}
