package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.dates.DateMention.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An article of {@code samples/} with what a careful reader finds in it.
 *
 * @param file the dated text
 * @param entities expected entity mentions, in text order
 * @param dates expected time expressions, in text order
 */
record Sample(Path file, List<Name> entities, List<Time> dates) {

  private static final Pattern HEADER = Pattern.compile("\\A *date (\\d{4}(?:-\\d\\d){0,2}) ");
  private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "samples");

  /** A line of an annotation file: where something stands and what the text says there. */
  sealed interface Expected {
    Span span();

    String surface();
  }

  /**
   * An entity mention.
   *
   * @param name the fullest name the article prints for the same thing
   * @param country ISO 3166-1 alpha-2
   */
  record Name(Span span, String type, String surface, String name, Optional<String> country)
      implements Expected {}

  /**
   * A time expression.
   *
   * @param values TIMEX3 values that are equally right
   * @param range the interval that it is an end of
   */
  record Time(Span span, String type, List<String> values, String surface, Optional<Range> range)
      implements Expected {}

  /** All samples, by file name. */
  static List<Sample> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(Sample::read)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("cannot list " + FOLDER, e);
    }
  }

  /** The language its file name declares, as an ISO 639-1 code. */
  String language() {
    return name().substring(0, 2);
  }

  /** Its file name without the extension. */
  String name() {
    return file.getFileName().toString().replace(".txt", "");
  }

  /** When its header says that it was published. */
  Optional<String> published() {
    return HEADER.matcher(content()).results().map(header -> header.group(1)).findFirst();
  }

  /** What offsets count in: all of the file but its header. */
  String text() {
    return HEADER.matcher(content()).replaceFirst("");
  }

  private String content() {
    return String.join("\n", lines(file)) + "\n";
  }

  @Override
  public String toString() {
    return name();
  }

  private static Sample read(Path file) {
    return new Sample(
        file,
        rows(file, "entities").map(Sample::name).toList(),
        rows(file, "dates").map(Sample::time).toList());
  }

  private static Stream<String[]> rows(Path file, String kind) {
    String beside = file.getFileName().toString().replace(".txt", "." + kind + ".tsv");
    return lines(file.resolveSibling(beside)).stream().skip(1).map(line -> line.split("\t", -1));
  }

  private static Name name(String[] row) {
    return new Name(span(row), row[2], row[3], row[4], optional(row[5]));
  }

  private static Time time(String[] row) {
    List<String> values = List.of(row[3].split("\\|"));
    return new Time(span(row), row[2], values, row[4], optional(row[5]).map(Sample::range));
  }

  private static Range range(String cell) {
    String[] ends = cell.split("/");
    return new Range(ends[0], ends[1]);
  }

  private static Optional<String> optional(String cell) {
    return Optional.of(cell).filter(text -> !text.equals("-"));
  }

  private static Span span(String[] row) {
    return new Span(Integer.parseInt(row[0]), Integer.parseInt(row[1]));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }
}
