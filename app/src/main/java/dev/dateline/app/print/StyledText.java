package dev.dateline.app.print;

import dev.dateline.app.print.Palette.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of which every character has a style or none, so that it can be wrapped first and painted
 * then. Control characters do not survive: an article must not steer the reader's terminal.
 */
public final class StyledText {

  /** A blank at which no line is broken. */
  static final char GLUE = '\uE000';

  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder chars = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  /** Nothing yet. */
  public StyledText() {}

  /** Adds text; {@code style} may be null. */
  public StyledText append(CharSequence text, Style style) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r') {
        chars.append(isControl(c) ? REPLACEMENT : c);
        styles.add(style);
      }
    }
    return this;
  }

  /** Writes it to {@code out}, wrapped at white space and painted; ends with a line end. */
  public void writeTo(StringBuilder out, int columns, Palette palette) {
    int at = 0;
    while (at < chars.length()) {
      int end = lineEnd(at, columns);
      int visible = end;
      while (visible > at && Character.isWhitespace(chars.charAt(visible - 1))) {
        visible--;
      }
      paint(out, at, visible, palette);
      out.append('\n');
      at = end;
    }
  }

  /**
   * One past the last character of the line that starts at {@code start}, its line end included.
   */
  private int lineEnd(int start, int columns) {
    int breakAt = -1;
    int width = 0;
    for (int i = start; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (Character.isWhitespace(c)) {
        breakAt = i + 1;
      } else if (width >= columns && breakAt > start) {
        return breakAt;
      }
      width += isWidthless(c) ? 0 : 1;
    }
    return chars.length();
  }

  private void paint(StringBuilder out, int start, int end, Palette palette) {
    int from = start;
    while (from < end) {
      var style = styles.get(from);
      int to = from + 1;
      while (to < end && styles.get(to) == style) {
        to++;
      }
      var piece = chars.substring(from, to).replace(GLUE, ' ');
      out.append(style == null ? piece : palette.paint(piece, style));
      from = to;
    }
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t';
  }

  private static boolean isWidthless(char c) {
    return Character.isLowSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
