package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostRuleTest {

  @ParameterizedTest
  @CsvSource({
    "localhost:8088, true",
    "LocalHost, true",
    "127.0.0.1:8088, true",
    "[::1]:8088, true",
    "192.168.1.4:80, true",
    "evil.example:8088, false",
    "127.0.0.1.evil.example, false",
    "localhost.evil.example, false",
    ", false"
  })
  void onLoopbackNoNameOfOthersLeadsHere(String host, boolean accepted) {
    assertThat(rule(InetAddress.getLoopbackAddress()).accepts(host)).isEqualTo(accepted);
  }

  @Test
  void whoOpensItToOthersMayCallItAsTheyLike() throws UnknownHostException {
    assertThat(rule(everywhere()).accepts("news.example:8088")).isTrue();
  }

  @Test
  void withNamesNoOtherLeadsHereWhereverItIsServed() throws UnknownHostException {
    for (var address : List.of(InetAddress.getLoopbackAddress(), everywhere())) {
      var rule = rule(address, "News.example", "dateline");
      assertThat(List.of("news.example:8088", "DATELINE", "localhost:80", "192.168.1.4"))
          .allMatch(rule::accepts);
      assertThat(List.of("evil.example", "news.example.evil.example", "x.dateline"))
          .noneMatch(rule::accepts);
    }
  }

  @Test
  void whatIsNoNameIsRefused() {
    for (var name : List.of("", "http://news.example", "news.example:80", "a b", "*")) {
      assertThatThrownBy(() -> rule(InetAddress.getLoopbackAddress(), name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("--page-name")
          .hasMessageContaining("'" + name + "'");
    }
  }

  private static HostRule rule(InetAddress address, String... names) {
    return new HostRule(new PageSettings(new InetSocketAddress(address, 8088), Set.of(names), 100));
  }

  private static InetAddress everywhere() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {0, 0, 0, 0});
  }
}
