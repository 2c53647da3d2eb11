package dev.dateline.app;

import dev.dateline.producer.Reading;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells the user what becomes of inputs while they are read: each reject and each oddity by name,
 * and on a terminal how far we are.
 */
final class Progress implements Consumer<Reading>, AutoCloseable {

  private static final int UPDATE_MS = 200;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final Console console;
  private final ProgressBar bar;
  private long rejected;

  /** Progress of {@code task}; no bar unless standard error is a terminal. */
  Progress(String task, Console console) {
    this.console = console;
    this.bar = console.errIsTerminal() ? bar(task) : null;
  }

  @Override
  public void accept(Reading reading) {
    if (reading instanceof Reading.Rejected refused) {
      rejected++;
      tell("rejected " + refused);
    } else if (reading instanceof Reading.Accepted accepted) {
      var source = accepted.article().getSource().getUri();
      accepted.notes().forEach(note -> tell(source + ": " + note));
    }
    if (bar != null) {
      bar.step();
    }
  }

  /** How many inputs were rejected so far. */
  long rejected() {
    return rejected;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private void tell(String line) {
    console.err().println((bar == null ? "" : CLEAR_LINE) + "dateline: " + line);
  }

  private static ProgressBar bar(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(-1)
        .setUnit(" articles", 1)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUpdateIntervalMillis(UPDATE_MS)
        .showSpeed()
        .clearDisplayOnFinish()
        .build();
  }
}
