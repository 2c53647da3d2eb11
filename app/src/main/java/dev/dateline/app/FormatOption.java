package dev.dateline.app;

import picocli.CommandLine.Option;

/** The option of commands that print facts: for people or for programs. */
public final class FormatOption {

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or jsonl (default: ${DEFAULT-VALUE}).")
  private Format format;

  /** True when people read it. */
  public boolean isText() {
    return format == Format.TEXT;
  }

  /** What prints the objects that programs read. */
  public JsonObjects objects(Console console) {
    return new JsonObjects(format == Format.JSON, console.out());
  }
}
