package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.replay.RunComparison;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far a comparison is. */
final class DiffProgress implements RunComparison.Progress, AutoCloseable {

  private static final int UPDATE_MS = 250;

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
    return new ProgressBarBuilder()
        .setTaskName("diff")
        .setInitialMax(total)
        .setUnit(" records", 1)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUpdateIntervalMillis(UPDATE_MS)
        .showSpeed()
        .clearDisplayOnFinish()
        .build();
  }
}
