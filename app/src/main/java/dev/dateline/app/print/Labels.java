package dev.dateline.app.print;

import dev.dateline.app.print.Palette.Style;

/** Labelled lines whose values are wrapped beside the label. */
public final class Labels {

  private static final int WIDTH = 15;
  private static final int INDENT = 2;
  private static final int NARROWEST = 20;

  private final Palette palette;
  private final int columns;

  /** Lines in that palette, wrapped at {@code columns}. */
  public Labels(Palette palette, int columns) {
    this.palette = palette;
    this.columns = columns;
  }

  /** A line across the page with a title in it. */
  public static void rule(StringBuilder out, String title, int columns, Palette palette) {
    var start = "── " + title + " ";
    var line = start + "─".repeat(Math.max(2, columns - start.length()));
    new StyledText().append(line, Style.QUIET).writeTo(out, Integer.MAX_VALUE, palette);
  }

  void line(StringBuilder out, String label, String value, Style style) {
    line(out, label, value, style, value.length());
  }

  /** Paints only the first {@code styled} characters of the value. */
  void line(StringBuilder out, String label, String value, Style style, int styled) {
    line(
        out,
        label,
        new StyledText()
            .append(value.substring(0, styled), style)
            .append(value.substring(styled), null));
  }

  /** A line of text that is styled already. */
  public void line(StringBuilder out, String label, StyledText value) {
    var wrapped = new StringBuilder();
    value.writeTo(wrapped, Math.max(NARROWEST, columns - WIDTH - INDENT), palette);
    var head = " ".repeat(INDENT) + palette.paint(pad(label, WIDTH), Style.QUIET);
    for (var line : wrapped.toString().split("\n")) {
      out.append(head).append(line).append('\n');
      head = " ".repeat(WIDTH + INDENT);
    }
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
