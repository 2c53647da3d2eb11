package dev.dateline.app;

import dev.dateline.app.print.Palette;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that prints records. */
public final class OutputOptions {

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text for people, jsonl for programs (one object per line), json the same indented"
              + " (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private ColorOption color;

  /** The format chosen. */
  public Format format() {
    return format;
  }

  /** The printer for these options. */
  public ArticlePrinter printer(Console console) {
    return new ArticlePrinter(format, palette(console), console.columns(), console.out());
  }

  Palette palette(Console console) {
    return color.palette(console);
  }
}
