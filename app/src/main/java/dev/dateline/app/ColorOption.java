package dev.dateline.app;

import dev.dateline.app.print.Palette;
import picocli.CommandLine.Option;

/** The option of every command that prints text with colours. */
public final class ColorOption {

  /** When to use colour. */
  public enum Color {
    /** On a terminal, unless NO_COLOR is set. */
    AUTO,
    /** Also into a pipe. */
    ALWAYS,
    /** Not at all. */
    NEVER
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colours in text: auto (on a terminal, unless NO_COLOR is set), always or never"
              + " (default: ${DEFAULT-VALUE}).")
  private Color color;

  /** Colours or marks, whichever this console is to have. */
  public Palette palette(Console console) {
    boolean auto =
        console.outIsTerminal() && console.environment().getOrDefault("NO_COLOR", "").isEmpty();
    boolean on = color == Color.ALWAYS || (color == Color.AUTO && auto);
    return on ? Palette.COLOR : Palette.PLAIN;
  }
}
