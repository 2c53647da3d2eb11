package dev.dateline.local;

import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import dev.dateline.enrichment.StandardEnricher;

/** The {@code dateline} command with everything that runs on one machine. */
public final class LocalDateline {

  private LocalDateline() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    var console = Console.system();
    var demo = new DemoCommand(console, StandardEnricher::create);
    var up = new UpCommand(console, StandardEnricher::create);
    System.exit(Dateline.commandLine(console, demo, up).execute(args));
  }
}
