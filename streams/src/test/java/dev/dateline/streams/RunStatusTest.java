package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class RunStatusTest {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicBoolean answers = new AtomicBoolean(true);
  private final LastAnswer brokers = new LastAnswer(answers::get, () -> Map.of(0, 7L), nanos::get);

  private static RunStatus status(String state, boolean brokerAnswers, Duration sincePoll) {
    return new RunStatus(state, Map.of(), brokerAnswers, sincePoll, LIMIT, Map.of());
  }

  @Test
  void aRunIsReadyWhenItRunsAndABrokerAnswers() {
    assertThat(status("RUNNING", true, Duration.ZERO).isReady()).isTrue();
    assertThat(status("RUNNING", false, Duration.ZERO).isReady()).isFalse();
    assertThat(status("REBALANCING", true, Duration.ZERO).isReady()).isFalse();
    assertThat(RunStatus.NOT_STARTED.isReady()).isFalse();
  }

  @Test
  void aRunIsStuckWhenAThreadHangsOrStreamsGaveUpButNotWhileABrokerIsAway() {
    assertThat(status("RUNNING", false, LIMIT).isStuck()).isFalse();
    assertThat(status("RUNNING", true, LIMIT.plusMillis(1)).isStuck()).isTrue();
    assertThat(status("ERROR", true, Duration.ZERO).isStuck()).isTrue();
    assertThat(RunStatus.NOT_STARTED.isStuck()).isFalse();
  }

  @Test
  void whatBrokersSaidIsForgottenWhenTheyAreSilent() {
    assertThat(brokers.getAsBoolean()).isTrue();
    assertThat(brokers.isRecent()).isTrue();
    assertThat(brokers.lag()).containsExactly(Map.entry(0, 7L));
    nanos.addAndGet(Duration.ofSeconds(11).toNanos());
    assertThat(brokers.isRecent()).isFalse();
    assertThat(brokers.lag()).isEmpty();
    answers.set(false);
    assertThat(brokers.getAsBoolean()).isFalse();
    assertThat(brokers.isRecent()).isFalse();
    answers.set(true);
    assertThat(brokers.getAsBoolean()).isTrue();
    assertThat(brokers.isRecent()).isTrue();
  }

  @Test
  void aThreadMayBeSilentForAsLongAsKafkaLetsIt() {
    var settings =
        EnrichSettings.DEFAULTS.withKafka(Map.of("main.consumer.max.poll.interval.ms", "7000"));
    var properties = StreamsProperties.of(settings, Articles.TOPICS, new EnrichmentCounters());
    assertThat(StreamsProperties.longestPoll(new StreamsConfig(properties)))
        .isEqualTo(Duration.ofSeconds(7));
  }
}
