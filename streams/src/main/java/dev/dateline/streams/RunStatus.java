package dev.dateline.streams;

import java.time.Duration;
import java.util.Map;

/**
 * How a run is doing at one moment.
 *
 * @param state Kafka Streams' state, such as {@code RUNNING} or {@code REBALANCING}
 * @param threads stream threads, by their state
 * @param brokerAnswers whether a broker answered within the last 10 seconds
 * @param sincePoll longest time that a stream thread has not asked for records
 * @param longestPoll beyond this Kafka gives a thread's partitions to another
 * @param lag records of the article topic that the whole group has yet to finish, by partition;
 *     empty while no broker answers
 */
public record RunStatus(
    String state,
    Map<String, Integer> threads,
    boolean brokerAnswers,
    Duration sincePoll,
    Duration longestPoll,
    Map<Integer, Long> lag) {

  /** Before the start. */
  public static final RunStatus NOT_STARTED =
      new RunStatus("CREATED", Map.of(), false, Duration.ZERO, Duration.ofMinutes(5), Map.of());

  /** True when articles are being enriched, or would be if there were any. */
  public boolean isReady() {
    return state.equals("RUNNING") && brokerAnswers;
  }

  /** True when only a new process helps: Kafka Streams gave up, or a thread hangs. */
  public boolean isStuck() {
    return state.equals("ERROR") || sincePoll.compareTo(longestPoll) > 0;
  }
}
