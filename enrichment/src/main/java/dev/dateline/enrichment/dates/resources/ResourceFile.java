package dev.dateline.enrichment.dates.resources;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource file cut into lines and cells: sections in brackets, cells parted by tabs, comments
 * after {@code #} at the start of a line.
 *
 * @param name name of the file, for messages
 * @param lines all lines that say something
 */
public record ResourceFile(String name, List<Line> lines) {

  /** Keeps the lines from changing. */
  public ResourceFile {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param file name of its file, for messages
   * @param number its number in the file, from 1
   * @param section the section it stands in
   * @param cells its cells, without blanks around them
   */
  public record Line(String file, int number, String section, List<String> cells) {

    /** File and line number, for messages. */
    String place() {
      return file + ":" + number;
    }

    /** A problem with this line. */
    InvalidResourceException problem(String problem) {
      return new InvalidResourceException(place(), problem);
    }

    String cell(int i) {
      return cells.get(i);
    }
  }

  /**
   * Reads a file.
   *
   * @throws InvalidResourceException when a line stands in no section or lacks cells
   */
  public static ResourceFile read(String name, byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    String section = "";
    List<String> all = split(new String(bytes, StandardCharsets.UTF_8), '\n');
    for (int i = 0; i < all.size(); i++) {
      String text = all.get(i);
      if (text.startsWith("[") && text.endsWith("]")) {
        section = section(name, i + 1, text.substring(1, text.length() - 1));
      } else if (!text.isEmpty() && text.charAt(0) != '#') {
        lines.add(line(name, i + 1, section, text));
      }
    }
    return new ResourceFile(name, lines);
  }

  /** The parts between marks, without blanks around them; as split does, without its cost. */
  static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
      parts.add(part(text, from, at));
      from = at + 1;
    }
    parts.add(part(text, from, text.length()));
    return parts;
  }

  private static String part(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.substring(start, end);
  }

  List<Line> in(String section) {
    List<Line> some = new ArrayList<>();
    for (Line line : lines) {
      if (line.section().equals(section)) {
        some.add(line);
      }
    }
    return some;
  }

  private static String section(String file, int number, String name) {
    if (!List.of("words", "rules", "endings").contains(name)) {
      throw new InvalidResourceException(file + ":" + number, "no section is called " + name);
    }
    return name;
  }

  private static Line line(String file, int number, String section, String text) {
    List<String> cells = split(text, '\t');
    Line line = new Line(file, number, section, cells);
    int wanted = section.equals("endings") ? 2 : 3;
    if (section.isEmpty()) {
      throw line.problem("stands in no section");
    }
    if (cells.size() != wanted || cells.contains("")) {
      throw line.problem("has %d cells parted by tabs, not %d".formatted(cells.size(), wanted));
    }
    return line;
  }
}
