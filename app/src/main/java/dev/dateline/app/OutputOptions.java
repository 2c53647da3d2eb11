package dev.dateline.app;

import dev.dateline.app.print.Palette;
import picocli.CommandLine.Option;

/** The options of every command that prints records. */
public final class OutputOptions {

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
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text for people, jsonl for programs (one object per line), json the same indented"
              + " (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colours in text: auto (on a terminal, unless NO_COLOR is set), always or never"
              + " (default: ${DEFAULT-VALUE}).")
  private Color color;

  /** The format chosen. */
  public Format format() {
    return format;
  }

  /** The printer for these options. */
  public ArticlePrinter printer(Console console) {
    return new ArticlePrinter(format, palette(console), console.columns(), console.out());
  }

  Palette palette(Console console) {
    boolean auto =
        console.outIsTerminal() && console.environment().getOrDefault("NO_COLOR", "").isEmpty();
    boolean on = color == Color.ALWAYS || (color == Color.AUTO && auto);
    return on ? Palette.COLOR : Palette.PLAIN;
  }
}
