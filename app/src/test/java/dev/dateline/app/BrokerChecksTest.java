package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Finding.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerChecksTest {

  @Test
  void aBrokerThatTellsNothingIsNotAccused() {
    assertThat(new BrokerChecks(Map.of(), 3).all())
        .singleElement()
        .satisfies(it -> assertThat(it.level()).isEqualTo(Level.OK));
  }

  @ParameterizedTest
  @CsvSource({
    "socket.request.max.bytes, 33554432, FAIL, 104857600",
    "transaction.max.timeout.ms, 60000, FAIL, 900000",
    "group.max.session.timeout.ms, 6000, FAIL, 1800000",
    "group.min.session.timeout.ms, 30000, FAIL, 6000",
    "offsets.retention.minutes, 60, WARN, 10080",
    "offsets.topic.replication.factor, 1, WARN, 3",
    "transaction.state.log.replication.factor, 1, WARN, 3",
    "transaction.state.log.min.isr, 1, WARN, 2",
    "default.replication.factor, 1, WARN, 3",
    "log.cleaner.enable, false, WARN, true",
    "auto.create.topics.enable, true, WARN, false"
  })
  void aSettingThatDoesNotFitIsNamedWithTheValueThatDoes(
      String key, String value, Level level, String remedy) {
    assertThat(new BrokerChecks(Map.of(key, value), 3).all())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.level()).isEqualTo(level);
              assertThat(it.message()).contains(key, value);
              assertThat(it.remedy()).contains("set %s=%s on the brokers".formatted(key, remedy));
            });
  }

  @Test
  void aSingleBrokerCannotReplicate() {
    var config = Map.of("offsets.topic.replication.factor", "1");
    assertThat(new BrokerChecks(config, 1).all()).allMatch(it -> it.level() == Level.OK);
  }
}
