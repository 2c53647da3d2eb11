package dev.dateline.app.replay.diff;

import dev.dateline.app.JsonObjects;
import dev.dateline.app.print.Palette;
import dev.dateline.replay.diff.RunDiff;
import java.io.PrintStream;

/** Prints comparisons. */
public final class DiffPrinter {

  /** UTF-16 code units around a change that an example shows, on either side. */
  static final int CONTEXT = 60;

  private final DiffFormat format;
  private final Palette palette;
  private final int columns;
  private final PrintStream out;

  /**
   * A printer.
   *
   * @param format how
   * @param palette colours or marks of {@link DiffFormat#TEXT}
   * @param columns where text is wrapped
   * @param out to where, in UTF-8; neither flushed nor closed
   */
  public DiffPrinter(DiffFormat format, Palette palette, int columns, PrintStream out) {
    this.format = format;
    this.palette = palette;
    this.columns = columns;
    this.out = out;
  }

  /** Prints one. */
  public void print(RunDiff diff) {
    switch (format) {
      case TEXT -> out.print(DiffText.of(diff, palette, columns));
      case JSON -> new JsonObjects(true, out).print(json -> DiffJson.write(json, diff));
      case HTML -> out.print(DiffPage.of(diff));
    }
  }
}
