package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.replay.ReplayRefusedException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IllegalStateException("x"), ExitCodes.UNEXPECTED, "--debug"),
        Arguments.of(new NullPointerException(), ExitCodes.UNEXPECTED, "NullPointerException"),
        Arguments.of(new TimeoutException("x"), ExitCodes.UNREACHABLE, "doctor"),
        Arguments.of(wrapped(new TimeoutException("x")), ExitCodes.UNREACHABLE, "doctor"),
        Arguments.of(new SerializationException("bad"), ExitCodes.INCOMPATIBLE, "bad"),
        Arguments.of(new ConfigException("odd"), ExitCodes.USAGE, "odd"),
        Arguments.of(wrapped(new ReplayRefusedException("taken")), ExitCodes.USAGE, "taken"),
        Arguments.of(
            new SaslAuthenticationException("no"), ExitCodes.UNREACHABLE, "--kafka-config"),
        Arguments.of(
            wrapped(new TopicAuthorizationException(Set.of("t"))),
            ExitCodes.UNREACHABLE,
            "topics acls"),
        Arguments.of(
            wrapped(new RuntimeException("x", new OutOfMemoryError("Java heap space"))),
            ExitCodes.UNEXPECTED,
            "out of memory (Java heap space); give the process a larger heap"),
        Arguments.of(
            wrapped(new UnknownTopicOrPartitionException("t")), ExitCodes.USAGE, "topics create"),
        Arguments.of(
            wrapped(new CommandFailure(ExitCodes.INTERRUPTED, "gone")),
            ExitCodes.INTERRUPTED,
            "gone"));
  }

  private static Exception wrapped(Exception cause) {
    return new KafkaException("outer", new ExecutionException(cause));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasItsExitCodeAndTheWayOut(Exception error, int exitCode, String says) {
    var failure = Failures.of(error);
    assertThat(failure.exitCode()).isEqualTo(exitCode);
    assertThat(failure).hasMessageContaining(says);
  }
}
