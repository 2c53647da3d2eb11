package dev.dateline.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What a command talks to: its streams, always UTF-8 whatever the locale says, and its environment.
 *
 * @param in standard input
 * @param out data; buffered, so {@link #flush()} ends each piece of it
 * @param err everything that is not data
 * @param environment environment variables
 * @param outIsTerminal true when a person reads {@code out} as it comes
 * @param errIsTerminal true when a person reads {@code err} as it comes
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  private static final int BUFFER = 1 << 16;
  private static final int DEFAULT_COLUMNS = 80;
  private static final int MOST_READABLE_COLUMNS = 100;

  /** The streams and environment of this process. */
  public static Console system() {
    return new Console(
        System.in,
        stream(FileDescriptor.out, BUFFER),
        stream(FileDescriptor.err, 1),
        System.getenv(),
        isTerminal(1),
        isTerminal(2));
  }

  /**
   * Sends the data written so far.
   *
   * @throws ReaderGoneException when nobody reads any more, as after {@code | head}
   */
  public void flush() {
    if (out.checkError()) {
      throw new ReaderGoneException();
    }
  }

  /** Tells something that is no data: a line for people, or a log event where logs are JSON. */
  public void say(String sentence) {
    tell(sentence, Level.INFO);
  }

  /** Tells what went wrong, in the same way. */
  void complain(String sentence) {
    tell(sentence, Level.ERROR);
  }

  private void tell(String sentence, Level level) {
    if (Logs.areJson()) {
      LoggerFactory.getLogger("dateline").atLevel(level).log(sentence);
    } else {
      err.println("dateline: " + sentence);
    }
  }

  /** This console, but without a progress bar when data and progress share a terminal. */
  Console withoutMixing() {
    return new Console(in, out, err, environment, outIsTerminal, errIsTerminal && !outIsTerminal);
  }

  /** Columns to wrap prose at: the terminal's if it says so ({@code COLUMNS}), at most 100. */
  public int columns() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip());
      return columns < 20 ? DEFAULT_COLUMNS : Math.min(columns, MOST_READABLE_COLUMNS);
    } catch (NumberFormatException e) {
      return DEFAULT_COLUMNS;
    }
  }

  private static PrintStream stream(FileDescriptor descriptor, int buffer) {
    var file = new FileOutputStream(descriptor);
    return new PrintStream(
        new java.io.BufferedOutputStream(file, buffer), buffer == 1, StandardCharsets.UTF_8);
  }

  /** Java tells only whether input and output both are terminals; the kernel knows of each. */
  private static boolean isTerminal(int descriptor) {
    var link = Path.of("/proc/self/fd/" + descriptor);
    try {
      var target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return isInteractive();
    }
  }

  @SuppressWarnings("SystemConsoleNull") // It still is null on the JDKs before.
  private static boolean isInteractive() {
    var console = System.console();
    if (console == null) {
      return false;
    }
    try { // Since Java 22 there always is a console, which then says whether it is a terminal.
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
