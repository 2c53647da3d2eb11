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
   * @param place file and line number, for messages
   * @param section the section it stands in
   * @param cells its cells, without blanks around them
   */
  public record Line(String place, String section, List<String> cells) {

    /** A problem with this line. */
    InvalidResourceException problem(String problem) {
      return new InvalidResourceException(place, problem);
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
    int number = 0;
    for (String raw : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      String place = name + ":" + ++number;
      String text = raw.strip();
      if (text.startsWith("[") && text.endsWith("]")) {
        section = section(place, text.substring(1, text.length() - 1));
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        lines.add(line(place, section, text));
      }
    }
    return new ResourceFile(name, lines);
  }

  List<Line> in(String section) {
    return lines.stream().filter(line -> line.section().equals(section)).toList();
  }

  private static String section(String place, String name) {
    if (!List.of("words", "rules", "endings").contains(name)) {
      throw new InvalidResourceException(place, "no section is called " + name);
    }
    return name;
  }

  private static Line line(String place, String section, String text) {
    List<String> cells = new ArrayList<>();
    for (String cell : text.split("\t+", -1)) {
      cells.add(cell.strip());
    }
    int wanted = section.equals("endings") ? 2 : 3;
    if (section.isEmpty()) {
      throw new InvalidResourceException(place, "stands in no section");
    }
    if (cells.size() != wanted || cells.contains("")) {
      throw new InvalidResourceException(
          place, "has %d cells parted by tabs, not %d".formatted(cells.size(), wanted));
    }
    return new Line(place, section, List.copyOf(cells));
  }
}
