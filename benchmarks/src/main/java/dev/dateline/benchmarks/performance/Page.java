package dev.dateline.benchmarks.performance;

import java.io.PrintStream;
import java.util.Collections;
import java.util.List;

/** Writes Markdown as it comes, so that an interrupted report keeps what was measured. */
public final class Page {

  private final PrintStream out;
  private int missed;

  /** A page that goes there. */
  public Page(PrintStream out) {
    this.out = out;
  }

  /** Begins a section. */
  public void heading(String text) {
    out.printf("%n## %s%n", text);
  }

  /** Prose. */
  public void paragraph(String text) {
    out.printf("%n%s%n", text);
  }

  /** Begins a table. */
  public void columns(String... names) {
    out.println();
    row(names);
    row(Collections.nCopies(names.length, "---").toArray(String[]::new));
  }

  /** A line of the table. */
  public void row(String... cells) {
    out.println("| " + String.join(" | ", cells) + " |");
    out.flush();
  }

  /** The same. */
  public void row(String first, List<String> others) {
    out.println("| " + first + " | " + String.join(" | ", others) + " |");
    out.flush();
  }

  /** Says whether what was aimed at was reached. */
  void target(String aim, String measured, boolean reached) {
    missed += reached ? 0 : 1;
    paragraph(
        "Target: %s. Measured: %s. **%s**".formatted(aim, measured, reached ? "pass" : "miss"));
  }

  /** Targets that were not reached. */
  int missed() {
    return missed;
  }
}
