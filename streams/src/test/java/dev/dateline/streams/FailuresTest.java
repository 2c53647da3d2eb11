package dev.dateline.streams;

import static dev.dateline.streams.Articles.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private final RuntimeException away = new StreamsException(new TimeoutException("away"));
  private static final EnrichSettings SETTINGS = EnrichSettings.DEFAULTS;

  private final AtomicLong nanos = new AtomicLong();
  private final Patience patience = new Patience(Duration.ofSeconds(60), nanos::get);
  private final List<Throwable> ended = new ArrayList<>();
  private final EnrichmentCounters counters = new EnrichmentCounters();
  private final ThreadFailures failures = new ThreadFailures(counters, patience, ended::add);

  @Test
  void aFaultThatMayPassIsTriedAgainUntilPatienceIsOver() {
    assertThat(failures.handle(away)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    pass(61);
    assertThat(failures.handle(away)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(ended).containsExactly(away);
  }

  @Test
  void attemptsBackOffUntilThingsGoWell() {
    var backOff = new BackOff();
    assertThat(Stream.generate(backOff::next).limit(6).mapToLong(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 8L, 8L);
    backOff.reset();
    assertThat(backOff.next()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void progressRenewsPatience() {
    failures.handle(away);
    pass(61);
    counters.countEnriched();
    assertThat(failures.handle(away)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
  }

  @Test
  void aRightThatNeverWasThereEndsTheRunAtOnce() {
    var refused = new StreamsException(new TopicAuthorizationException("no"));
    assertThat(failures.handle(refused)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(ended).containsExactly(refused);
  }

  @Test
  void aRightThatIsTakenAwayMayComeBackUntilPatienceIsOverWhateverIsBegunMeanwhile() {
    var refused = new StreamsException(new TopicAuthorizationException("no"));
    pass(31);
    assertThat(failures.handle(refused)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    pass(29);
    counters.countEnriched();
    assertThat(failures.handle(refused)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    counters.countEnriched();
    pass(29);
    assertThat(failures.handle(refused)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    pass(3);
    assertThat(failures.handle(refused)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(ended).containsExactly(refused);
  }

  @Test
  void aRunThatStopsReplacesNoThread() {
    failures.stop();
    assertThat(failures.handle(away)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
  }

  @Test
  void whatEndedTheRunIsTypedAndNamesWhatMatters() {
    assertThat(Failure.of(away, SETTINGS))
        .isInstanceOf(BrokerUnreachableException.class)
        .hasMessageContaining("localhost:9092");
    assertThat(Failure.of(new MissingSourceTopicException("gone"), SETTINGS))
        .isInstanceOf(EnrichmentStoppedException.class)
        .hasMessageContaining("a topic was deleted");
    assertThat(Failure.of(new StreamsException(new IllegalStateException("ours")), SETTINGS))
        .isInstanceOf(EnrichmentStoppedException.class)
        .hasMessageContaining("ours");
    assertThat(Failure.of(new OutOfMemoryError("heap"), SETTINGS))
        .isInstanceOf(EnrichmentStoppedException.class)
        .hasMessageContaining("OutOfMemoryError: heap")
        .hasCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void brokersThatAreAwayForTooLongAreReportedOnce() {
    var answers = new AtomicBoolean(true);
    var lost = new AtomicLong();
    try (var watch = new BrokerWatch(answers::get, patience, lost::incrementAndGet)) {
      pass(50);
      watch.look();
      answers.set(false);
      pass(50);
      watch.look();
      assertThat(lost).hasValue(0);
      pass(11);
      watch.look();
      assertThat(lost).hasValue(1);
    }
  }

  @Test
  void aBrokerThatIsNotThereIsNamed() {
    var config = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:1");
    try (var cluster = new Cluster("127.0.0.1:1", config, Duration.ofMillis(500))) {
      assertThat(cluster.answers()).isFalse();
      assertThatThrownBy(() -> cluster.requireTopics(Set.of("news.articles.v1")))
          .isInstanceOf(BrokerUnreachableException.class)
          .hasMessageContaining("127.0.0.1:1");
    }
  }

  @Test
  void anAddressThatCannotBeFoundIsNamed() {
    var settings = SETTINGS.withBootstrapServers("no-such-host.invalid:9092");
    var enrichment = new ArticleEnrichment(new FakeEnricher("v1"), "live");
    try (var runner = StreamsRunner.of(settings, TOPICS, enrichment)) {
      assertThatThrownBy(runner::start)
          .isInstanceOf(BrokerUnreachableException.class)
          .hasMessageContaining("no-such-host.invalid:9092");
    }
  }

  @Test
  void aRunnerThatWasClosedDoesNotStart() {
    var enrichment = new ArticleEnrichment(new FakeEnricher("v1"), "live");
    var runner = StreamsRunner.of(SETTINGS, TOPICS, enrichment);
    runner.close();
    runner.close();
    runner.run();
    assertThatThrownBy(runner::start).isInstanceOf(IllegalStateException.class);
  }

  private void pass(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
