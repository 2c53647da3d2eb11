package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
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
    assertThat(
            new HostRule(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8088))
                .accepts(host))
        .isEqualTo(accepted);
  }

  @Test
  void whoOpensItToOthersMayCallItAsTheyLike() throws UnknownHostException {
    var everywhere = InetAddress.getByAddress(new byte[] {0, 0, 0, 0});
    assertThat(new HostRule(new InetSocketAddress(everywhere, 8088)).accepts("news.example:8088"))
        .isTrue();
  }
}
