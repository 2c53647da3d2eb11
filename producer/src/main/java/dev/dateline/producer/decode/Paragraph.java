package dev.dateline.producer.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines up to the next blank one, without the blanks around them.
 *
 * @param lines its lines, at least one unless the text ended
 * @param end offset after its last visible character
 */
record Paragraph(List<String> lines, int end) {

  /** The paragraph that begins at the first visible character at or after {@code from}. */
  static Paragraph after(String text, int from) {
    var lines = new ArrayList<String>();
    int end = Blank.skip(text, from);
    int line = end;
    while (line < text.length()) {
      int stop = lineEnd(text, line);
      int trimmed = Blank.trim(text, line, stop);
      if (trimmed == line) {
        break;
      }
      lines.add(text.substring(line, trimmed));
      end = trimmed;
      line = afterBreak(text, stop);
    }
    return new Paragraph(lines, end);
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterBreak(String text, int at) {
    boolean two = text.startsWith("\r\n", at);
    return Math.min(text.length(), at + (two ? 2 : 1));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
