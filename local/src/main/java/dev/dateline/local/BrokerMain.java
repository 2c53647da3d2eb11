package dev.dateline.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The broker's own process, started by {@link BrokerProcess}. It says on standard output whether it
 * started, and stops when its standard input ends: also when the process that holds the other end
 * was killed.
 */
final class BrokerMain {

  /** The whole line that says that clients may connect. */
  static final String READY = "READY";

  /** What begins the line that says, in a sentence, why there will be no broker. */
  static final String FAILED = "FAILED ";

  private static final Duration STOPPING = Duration.ofSeconds(20);
  private static final Duration PREDECESSOR = Duration.ofSeconds(20);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

  private BrokerMain() {}

  /** Runs a broker: {@code args} are its directory, cluster id and port. */
  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var settings = new BrokerSettings(Path.of(args[0]), args[1], Integer.parseInt(args[2]));
    try {
      awaitPredecessor(settings.directory().resolve(".lock"));
      var broker = EmbeddedBroker.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "stop-broker"));
    } catch (RuntimeException | IOException e) {
      e.printStackTrace();
      out.println(FAILED + String.valueOf(e.getMessage()).replace('\n', ' '));
      System.exit(1);
    }
    out.println(READY);
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
    System.exit(0);
  }

  /** A broker whose parent was killed needs a moment to notice and to let go of its data. */
  private static void awaitPredecessor(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      return;
    }
    long deadline = System.nanoTime() + PREDECESSOR.toNanos();
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      while (isHeld(channel) && System.nanoTime() < deadline) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
    }
  }

  private static boolean isHeld(FileChannel channel) throws IOException {
    try (var lock = channel.tryLock()) {
      return lock == null;
    }
  }

  /** Ends the process even when the broker hangs: its log is made to survive that. */
  private static void stop(EmbeddedBroker broker) {
    var stopping = new Thread(broker::close, "close-broker");
    stopping.setDaemon(true);
    stopping.start();
    try {
      stopping.join(STOPPING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
