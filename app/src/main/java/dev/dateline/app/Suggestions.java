package dev.dateline.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.UnmatchedArgumentException;

/** Guesses what a mistyped option or command was meant to be. */
final class Suggestions {

  private static final int MOST_TYPOS = 3;

  private Suggestions() {}

  /** The nearest option or command for each word that is none. */
  static List<String> of(UnmatchedArgumentException error) {
    var spec = error.getCommandLine().getCommandSpec();
    var options = spec.options().stream().flatMap(option -> Stream.of(option.names())).toList();
    var commands = List.copyOf(spec.subcommands().keySet());
    return error.getUnmatched().stream()
        .map(word -> word.replaceFirst("=.*", ""))
        .flatMap(word -> nearest(word, word.startsWith("-") ? options : commands).stream())
        .distinct()
        .toList();
  }

  /** The nearest known word, when it is near enough to be meant. */
  static Optional<String> nearest(String word, List<String> known) {
    return known.stream()
        .filter(name -> name.length() > 2)
        .filter(name -> distance(word, name) <= Math.min(MOST_TYPOS, name.length() / 2))
        .min(Comparator.comparingInt(name -> distance(word, name)));
  }

  /** Levenshtein's: letters to insert, delete or replace. */
  static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
