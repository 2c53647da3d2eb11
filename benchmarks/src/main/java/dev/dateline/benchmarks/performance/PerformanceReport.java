package dev.dateline.benchmarks.performance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints what Dateline costs, as Markdown with a verdict beside each target. Every figure is taken
 * several times; what is compared is measured in turn, since the speed of a machine changes.
 *
 * <p>Arguments: names of sections (default all), and {@code --rounds N}, {@code --articles N},
 * {@code --largest N}, or {@code --tiny} to see that everything works.
 */
public final class PerformanceReport {

  private static final List<Section> SECTIONS =
      List.of(
          new StageSection(),
          new EnrichmentSection(),
          new EndToEndSection(),
          new PublishSection(),
          new ReplaySection(),
          new StartupSection(),
          new GrowthSection(),
          new DocumentSection());

  private final List<Section> wanted = new ArrayList<>();
  private Scale scale = Scale.USUAL;

  private PerformanceReport(List<String> arguments) {
    var left = arguments.iterator();
    while (left.hasNext()) {
      var argument = left.next();
      switch (argument) {
        case "--tiny" -> scale = Scale.TINY;
        case "--rounds" -> scale = scale.withRounds(number(argument, left));
        case "--articles" -> scale = scale.withArticles(number(argument, left));
        case "--largest" -> scale = scale.withLargest(number(argument, left));
        default -> wanted.add(section(argument));
      }
    }
  }

  /**
   * Prints the report.
   *
   * @param args sections and options
   */
  public static void main(String[] args) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      print(List.of(args), out);
    } catch (IllegalArgumentException e) {
      System.err.println("benchmarks: " + e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Prints what the arguments ask for.
   *
   * @return how many targets were missed
   * @throws IllegalArgumentException when they cannot be understood
   */
  static int print(List<String> arguments, PrintStream out) throws Exception {
    var report = new PerformanceReport(arguments);
    var page = new Page(out);
    page.paragraph(Machine.line());
    page.paragraph(
        "Figures are medians, with the least and the most, of %d rounds."
            .formatted(report.scale.rounds()));
    for (var section : report.wanted.isEmpty() ? SECTIONS : report.wanted) {
      section.print(report.scale, page);
    }
    page.paragraph("Targets missed: " + page.missed());
    return page.missed();
  }

  private static Section section(String name) {
    return SECTIONS.stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no section '%s'; there are %s".formatted(name, names())));
  }

  private static String names() {
    return SECTIONS.stream().map(Section::name).collect(Collectors.joining(", "));
  }

  private static int number(String option, Iterator<String> left) {
    try {
      return Integer.parseInt(left.hasNext() ? left.next() : "");
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " needs a number", e);
    }
  }
}
