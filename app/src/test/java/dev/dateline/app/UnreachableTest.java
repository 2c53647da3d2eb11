package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.schemas.SchemaIds;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreachableTest {

  private static final String NOBODY = "127.0.0.1:1";

  private final Fixture.Captured captured = new Fixture.Captured();

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(strings = {"topics describe", "doctor", "tail"})
  void aSilentBrokerIsNamedWithinTenSeconds(String command) {
    var line = Dateline.commandLine(captured.console(Map.of("DATELINE_BOOTSTRAP", NOBODY), ""));
    assertThat(line.execute(command.split(" "))).isEqualTo(ExitCodes.UNREACHABLE);
    assertThat(captured.err() + captured.out()).contains(NOBODY);
  }

  @Test
  @Timeout(10)
  void soIsANameThatLeadsNowhere() {
    var settings = new KafkaSettings("broker.invalid:9092", SchemaIds.local(), "news", Map.of());
    assertThatThrownBy(() -> ClusterAccess.open(settings, Duration.ofSeconds(2)).close())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("broker.invalid:9092");
  }

  @Test
  void aSilentRegistryIsNamedToo() {
    var probe = RegistryProbe.of(SchemaIds.registry(URI.create("http://" + NOBODY))).orElseThrow();
    assertThatThrownBy(probe::requireAnswer)
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCodes.UNREACHABLE))
        .hasMessageContaining(NOBODY);
  }
}
