package dev.dateline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports. */
final class Ports {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private Ports() {}

  /** A port that is free now. */
  static int free() {
    try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port is free", e);
    }
  }

  /** The port itself, or a free one for 0. */
  static int orFree(int port) {
    return port == 0 ? free() : port;
  }

  /**
   * Says in a sentence that a port is taken, before something deep inside says it in ten lines.
   *
   * @param what what needs the port
   * @param option the option that names another one
   * @throws LocalException when the port is taken
   */
  static void requireFree(int port, String what, String option) {
    try (var socket = new ServerSocket()) {
      // As servers do: connections of an earlier run that are still closing do not count.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(LOOPBACK, port), 1);
    } catch (IOException e) {
      throw new LocalException(
          "port %d for the %s is taken by another program; choose another with %s, 0 for any free one"
              .formatted(port, what, option),
          e);
    }
  }
}
