package dev.dateline.benchmarks.articles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Names of one language: known ones from a list, and as many invented ones, so that lists of names
 * know some and not others, as in news.
 */
final class Names {

  private final Map<String, List<String>> lists;

  private Names(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  /** The names of a language for which there is a resource. */
  static Names of(String language) {
    var stream = Names.class.getResourceAsStream(language + ".txt");
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Names(
          lines
              .lines()
              .map(line -> line.split(" ", 2))
              .collect(Collectors.toMap(entry -> entry[0], entry -> list(entry[1]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Person person(SplittableRandom random) {
    var family = random.nextBoolean() ? one("family", random) : invented(random);
    return new Person(one("given", random), family);
  }

  String place(SplittableRandom random) {
    return random.nextInt(4) > 0 ? one("place", random) : invented(random);
  }

  String organisation(SplittableRandom random) {
    return one("organisation", random).replace("%s", place(random));
  }

  String byline(Person author, SplittableRandom random) {
    return one("byline", random).replace("%s", author.full());
  }

  private String invented(SplittableRandom random) {
    var middle = random.nextBoolean() ? one("middle", random) : "";
    return one("start", random) + middle + one("end", random);
  }

  private String one(String list, SplittableRandom random) {
    var names = lists.get(list);
    return names.get(random.nextInt(names.size()));
  }

  /** Names of several words are kept apart by bars, others by blanks. */
  private static List<String> list(String names) {
    return List.of(names.split(names.contains("|") || names.contains("%s") ? "\\|" : " "));
  }

  /** Somebody. */
  record Person(String given, String family) {

    String full() {
      return given + " " + family;
    }
  }
}
