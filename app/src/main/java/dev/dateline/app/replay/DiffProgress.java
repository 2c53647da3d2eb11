package dev.dateline.app.replay;

import dev.dateline.app.Bars;
import dev.dateline.app.Console;
import dev.dateline.replay.RunComparison;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal how far a comparison is. */
final class DiffProgress implements RunComparison.Progress, AutoCloseable {

  private final boolean shown;
  private ProgressBar bar;

  DiffProgress(Console console) {
    shown = console.errIsTerminal();
  }

  @Override
  public void read(long read, long total) {
    if (shown && bar == null) {
      bar = bar(total);
    }
    if (bar != null) {
      bar.stepTo(read);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private static ProgressBar bar(long total) {
    return Bars.of("diff", total, "records", 1).build();
  }
}
