package dev.dateline.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A broker in a JVM of its own. Prints one line on standard output when it answers, and ends with
 * its parent: when standard input closes, however the parent died.
 */
final class BrokerMain {

  /** The line that says that the broker answers. */
  static final String READY = "READY";

  /** Opens a line that says why it does not. */
  static final String FAILED = "FAILED ";

  private BrokerMain() {}

  /**
   * Runs until standard input closes or the process is told to stop.
   *
   * @param args directory of the data, port
   */
  public static void main(String[] args) throws IOException {
    try {
      var broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
      say(READY);
    } catch (LocalException e) {
      say(FAILED + e.getMessage());
      System.exit(1);
    }
    while (System.in.read() >= 0) {
      // Nothing is ever written to us: this waits for the end.
    }
    System.exit(0);
  }

  private static void say(String line) {
    var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
