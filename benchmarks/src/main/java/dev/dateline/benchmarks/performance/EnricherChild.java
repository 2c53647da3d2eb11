package dev.dateline.benchmarks.performance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An {@link EnricherProcess}, seen from outside. */
final class EnricherChild implements AutoCloseable {

  /** What the enricher is promised to need at most. */
  static final int HEAP_MEGABYTES = 256;

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream commands;

  EnricherChild(Broker broker) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx" + HEAP_MEGABYTES + "m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Ddateline.samples=" + System.getProperty("dateline.samples", "samples"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    EnricherProcess.class.getName(),
                    broker.bootstrap(),
                    broker.states().toString()))
            .redirectError(Redirect.INHERIT)
            .start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  EnricherProcess.Look look() throws IOException {
    return EnricherProcess.Look.parse(ask("look"));
  }

  /** Nanoseconds of CPU so far. */
  long cpu() throws IOException {
    return Long.parseLong(ask("cpu"));
  }

  void loadModels() throws IOException {
    ask("models");
  }

  void run(String prefix, String id) throws IOException {
    ask("run " + prefix + " " + id);
  }

  void stop() throws IOException {
    ask("stop");
  }

  /** Ends the process with its input. */
  @Override
  public void close() {
    commands.close();
    process.onExit().join();
  }

  private String ask(String command) throws IOException {
    commands.println(command);
    var answer = answers.readLine();
    if (answer == null) {
      throw new IllegalStateException("the enricher's process ended at: " + command);
    }
    return answer;
  }
}
