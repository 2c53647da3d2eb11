package dev.dateline.app;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How every progress bar looks. Only for a terminal. */
public final class Bars {

  private static final int UPDATE_MS = 250;

  private Bars() {}

  /**
   * A bar to be built.
   *
   * @param task what is done, in a word
   * @param max steps to its end, or -1 where nobody knows
   * @param unit what is counted, as in {@code 12 articles}
   * @param size steps in one of them, at least 1
   */
  public static ProgressBarBuilder of(String task, long max, String unit, long size) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(max)
        .setUnit(" " + unit, size)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUpdateIntervalMillis(UPDATE_MS)
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .clearDisplayOnFinish();
  }
}
