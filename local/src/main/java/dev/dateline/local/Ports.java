package dev.dateline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Ports of this machine, always of its loopback address: nothing of ours is seen from outside. */
final class Ports {

  /** The address we listen on. Not a name: it must mean the same to every client. */
  static final String HOST = "127.0.0.1";

  private static final int LAST = 65_535;

  private Ports() {}

  /**
   * Takes {@code port}, or a free one for 0. Two answers in a row differ.
   *
   * @param port 0 to 65535
   * @param user what the port is for, in words
   * @param option the option that changes it
   * @throws LocalException when it is no port or somebody listens on it
   */
  static int take(int port, String user, String option) {
    if (port < 0 || port > LAST) {
      throw new LocalException(
          "%s must be 0 to %d, got %d (0 takes a free port)".formatted(option, LAST, port));
    }
    try {
      return port == 0 ? free() : checked(port);
    } catch (IOException e) {
      throw new LocalException(
          "port %d, wanted for %s, cannot be used (%s); choose another with %s, or 0 for a free one"
              .formatted(port, user, e.getMessage(), option),
          e);
    }
  }

  /** A port nobody listens on at the moment. */
  static int free() {
    try {
      return checked(0);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on " + HOST, e);
    }
  }

  /** The same, but not the one that is taken already although nobody listens on it yet. */
  static int freeBut(int taken) {
    return freeBut(taken, Ports::free);
  }

  static int freeBut(int taken, IntSupplier free) {
    return IntStream.generate(free).filter(port -> port != taken).findFirst().orElseThrow();
  }

  private static int checked(int port) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.bind(address(port));
      return socket.getLocalPort();
    }
  }

  /** {@code port} on the address we listen on. */
  static InetSocketAddress address(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }
}
