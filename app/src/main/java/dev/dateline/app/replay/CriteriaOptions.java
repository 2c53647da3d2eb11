package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.Moments;
import dev.dateline.app.Problems;
import dev.dateline.replay.Criteria;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say which articles a replay is about. */
final class CriteriaOptions {

  private static final String STDIN = "-";

  @Option(
      names = "--from",
      paramLabel = "WHEN",
      description =
          "First day, month or year, or a time such as 2023-09-05T10:00Z, in UTC (default: from the"
              + " beginning).")
  private String from;

  @Option(
      names = "--until",
      paramLabel = "WHEN",
      description = "End before this (default: what is there now).")
  private String until;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "published",
      description =
          "published: the range is about the articles' own dates, and one of 2023-09 is in every"
              + " range that has a day of that month; ingested: about when they came in (default:"
              + " ${DEFAULT-VALUE}).")
  private Criteria.By by;

  @Option(
      names = "--undated",
      description = "Articles without a date belong to a range of dates too.")
  private boolean undated;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      split = ",",
      description = "Only articles found to be in one of these languages, for example it,en.")
  private List<String> languages = List.of();

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Only articles of this publisher, exactly so; may be repeated.")
  private List<String> publishers = List.of();

  @Option(
      names = "--older-than",
      paramLabel = "VERSION",
      description =
          "Only articles whose live result was made by a pipeline version that was in use before"
              + " this one; current is the one that would enrich now, and all others are older.")
  private String olderThan;

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      description =
          "Only the articles whose ids stand in this file, one a line; - is standard input.")
  private String ids;

  @Option(
      names = "--failed-only",
      description = "Only articles without a live result, or with one that a stage failed in.")
  private boolean failedOnly;

  /**
   * The criteria.
   *
   * @param version what {@code current} means
   * @throws IllegalArgumentException naming everything that is wrong, a line each
   */
  Criteria criteria(Console console, Instant now, String version) {
    var problems = new Problems();
    var start = problems.collect(() -> moment("--from", from, now));
    var end = problems.collect(() -> moment("--until", until, now));
    var listed = problems.collect(() -> listed(console.in()));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return new Criteria(
        by,
        start,
        end,
        undated,
        Set.copyOf(languages),
        Set.copyOf(publishers),
        Optional.ofNullable(olderThan).map(it -> it.equals("current") ? version : it),
        listed,
        failedOnly);
  }

  private static Optional<Instant> moment(String option, String given, Instant now) {
    return Optional.ofNullable(given).map(text -> Moments.read(option, text, now));
  }

  private Optional<Set<String>> listed(InputStream in) {
    if (ids == null) {
      return Optional.empty();
    }
    try {
      var bytes = ids.equals(STDIN) ? in.readAllBytes() : Files.readAllBytes(Path.of(ids));
      var found =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .collect(Collectors.toSet());
      if (found.isEmpty()) {
        throw new IllegalArgumentException("--ids: %s names no article".formatted(ids));
      }
      return Optional.of(found);
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "--ids: %s cannot be read (%s)".formatted(ids, e.getClass().getSimpleName()), e);
    }
  }
}
