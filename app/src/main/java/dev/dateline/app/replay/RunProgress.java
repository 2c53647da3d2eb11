package dev.dateline.app.replay;

import dev.dateline.app.Bars;
import dev.dateline.app.Console;
import dev.dateline.replay.ReplayProgress;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal how far a run is, how fast, and how long it will take. */
final class RunProgress implements Consumer<ReplayProgress>, AutoCloseable {

  private final boolean shown;
  private ProgressBar bar;

  RunProgress(Console console) {
    shown = console.errIsTerminal();
  }

  @Override
  public void accept(ReplayProgress progress) {
    if (shown && bar == null) {
      bar = bar(progress);
    }
    if (bar != null) {
      bar.stepTo(progress.done());
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** What was done before this process began says nothing about its speed. */
  private static ProgressBar bar(ReplayProgress progress) {
    return Bars.of("replay", progress.total(), "articles", 1)
        .startsFrom(progress.done(), java.time.Duration.ZERO)
        .build();
  }
}
