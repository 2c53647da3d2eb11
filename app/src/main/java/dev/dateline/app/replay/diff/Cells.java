package dev.dateline.app.replay.diff;

import dev.dateline.replay.diff.ChangeKind;
import dev.dateline.replay.diff.LanguageTally;
import dev.dateline.replay.diff.RunDiff;
import dev.dateline.replay.diff.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of one stage as a table: a row per language, then one for all if there are several.
 *
 * @param title what the table is about
 * @param header names of the columns, the language first
 * @param rows cells, as many a row as there are columns
 */
record Cells(String title, List<String> header, List<List<String>> rows) {

  private static final String ALL = "all";

  /** The table of a stage. */
  static Cells of(Stage stage, RunDiff diff) {
    var rows = new ArrayList<List<String>>();
    diff.languages().forEach((tag, tally) -> rows.add(row(tag, stage, tally)));
    if (rows.size() != 1) {
      rows.add(row(ALL, stage, diff.total()));
    }
    return new Cells(title(stage), header(stage), rows);
  }

  /** Without the last columns of numbers, for where there is no room. */
  Cells without(int columns) {
    int kept = header.size() - columns;
    return new Cells(
        title, header.subList(0, kept), rows.stream().map(row -> row.subList(0, kept)).toList());
  }

  private static String title(Stage stage) {
    return switch (stage) {
      case LANGUAGE -> "Language";
      case ENTITIES -> "Entities";
      case DATES -> "Dates";
    };
  }

  private static List<String> header(Stage stage) {
    var header = new ArrayList<>(List.of("language"));
    if (stage == Stage.LANGUAGE) {
      header.addAll(List.of("articles", "same bytes", "unchanged", "changed", "other language"));
    } else {
      header.addAll(List.of("unchanged", "changed"));
      ChangeKind.ofMarks(stage).forEach(kind -> header.add(kind.word()));
      header.addAll(List.of("before", "after"));
    }
    return header;
  }

  private static List<String> row(String name, Stage stage, LanguageTally tally) {
    var row = new ArrayList<>(List.of(name));
    numbers(stage, tally).forEach(number -> row.add(DiffNotes.number(number)));
    return row;
  }

  private static List<Long> numbers(Stage stage, LanguageTally tally) {
    var part = tally.stage(stage);
    if (stage == Stage.LANGUAGE) {
      return List.of(
          tally.compared(),
          tally.identical(),
          tally.unchanged(),
          tally.changed(),
          part.count(ChangeKind.LANGUAGE));
    }
    var numbers = new ArrayList<>(List.of(tally.compared() - part.changed(), part.changed()));
    ChangeKind.ofMarks(stage).forEach(kind -> numbers.add(part.count(kind)));
    numbers.addAll(List.of(part.before(), part.after()));
    return numbers;
  }
}
