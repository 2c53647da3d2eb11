package dev.dateline.app.operations;

import java.net.InetSocketAddress;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that runs until it is stopped. */
public final class OperationsOptions {

  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description =
          "Serve /health/live, /health/ready and /metrics (Prometheus) on this port; 0 takes a free"
              + " one (default: none of them).")
  private Integer port;

  @Option(
      names = "--http-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address they are served on; 0.0.0.0 is all of this machine's"
              + " (default: ${DEFAULT-VALUE}).")
  private String host;

  /**
   * Where to serve; empty when nothing is asked for.
   *
   * @throws IllegalArgumentException naming the option that is wrong
   */
  public Optional<InetSocketAddress> address() {
    return Optional.ofNullable(port).map(this::checked);
  }

  private InetSocketAddress checked(int asked) {
    if (asked < 0 || asked > LAST_PORT) {
      throw new IllegalArgumentException(
          "--http-port must be 0 to %d, got %d (0 takes a free port)".formatted(LAST_PORT, asked));
    }
    var address = new InetSocketAddress(host, asked);
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("--http-host: '%s' is no address".formatted(host));
    }
    return address;
  }
}
