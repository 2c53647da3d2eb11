package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void namesAPortThatIsTakenAndTheOptionThatChangesIt() throws IOException {
    try (var taken = new ServerSocket(0, 1, Ports.address(0).getAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Ports.take(port, "the broker", "--port"))
          .isInstanceOf(LocalException.class)
          .hasMessageContaining("port " + port + ", wanted for the broker")
          .hasMessageContaining("choose another with --port");
    }
  }

  @Test
  void takesAFreePortForZeroAndNoneBeyondTheLast() {
    assertThat(Ports.take(0, "the broker", "--port")).isBetween(1, 65_535);
    assertThatThrownBy(() -> Ports.take(65_536, "the broker", "--port"))
        .hasMessageContaining("--port must be 0 to 65535, got 65536");
  }

  @Test
  void theSystemMayOfferAPortTwiceButItIsTakenOnce() {
    var offers = List.of(4_711, 4_711, 4_712).iterator();

    assertThat(Ports.freeBut(4_711, offers::next)).isEqualTo(4_712);
  }
}
