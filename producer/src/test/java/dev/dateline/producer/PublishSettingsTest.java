package dev.dateline.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishSettingsTest {

  @Test
  void allProblemsAreReportedAtOnceWithNameValueAndRule() {
    assertThatThrownBy(
            () ->
                new PublishSettings(
                    "nowhere",
                    "rar",
                    Duration.ZERO,
                    Map.of("acks", "1", "buffer.memory", "1000"),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bootstrapServers must be host:port,host:port, got 'nowhere'; compression must be"
                + " none, lz4, zstd, gzip or snappy, got 'rar'; deliveryTimeout must be at least 1"
                + " second, got PT0S; kafka setting acks is not yours to set here; kafka setting"
                + " buffer.memory must be at least 9437184 bytes, the largest record, got '1000'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:9092", "a:1, b.example.org:2", "[::1]:9092", "10.0.0.1:9092"})
  void addressesOfBrokersAreAccepted(String servers) {
    assertThat(PublishSettings.to(servers).bootstrapServers()).isEqualTo(servers);
  }

  @Test
  void furtherSettingsReachKafkaAndGuaranteesStay() {
    var settings =
        new PublishSettings(
            "a:1", "zstd", Duration.ofSeconds(4), Map.of("linger.ms", "0"), Optional.empty());
    assertThat(Producers.properties(settings))
        .containsEntry("linger.ms", "0")
        .containsEntry("compression.type", "zstd")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("max.request.size", 9_437_184)
        .containsEntry("request.timeout.ms", "2000");
  }
}
