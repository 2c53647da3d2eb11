package dev.dateline.app;

import java.net.InetSocketAddress;

/** An address of this machine that two options name, one its host and one its port. */
public final class ServedAddress {

  private static final int LAST_PORT = 65_535;

  private ServedAddress() {}

  /**
   * The address, checked.
   *
   * @param options how both options begin; {@code -host} and {@code -port} follow
   * @param host a name or a number
   * @param port 0 to 65535; 0 takes a free one
   * @throws IllegalArgumentException naming every option that is wrong, a line each
   */
  public static InetSocketAddress of(String options, String host, int port) {
    var problems = new Problems();
    boolean isPort = port >= 0 && port <= LAST_PORT;
    problems.addIf(
        !isPort,
        "%s-port must be 0 to %d, got %d (0 takes a free port)"
            .formatted(options, LAST_PORT, port));
    var address = new InetSocketAddress(host, isPort ? port : 0);
    problems.addIf(address.isUnresolved(), "%s-host: '%s' is no address".formatted(options, host));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return address;
  }
}
