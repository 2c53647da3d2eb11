package dev.dateline.app.operations;

import dev.dateline.app.ServedAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that runs until it is stopped. */
public final class OperationsOptions {

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
   * @throws IllegalArgumentException naming every option that is wrong, a line each
   */
  public Optional<InetSocketAddress> address() {
    return Optional.ofNullable(port).map(asked -> ServedAddress.of("--http", host, asked));
  }
}
