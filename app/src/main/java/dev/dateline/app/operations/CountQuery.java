package dev.dateline.app.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.streams.mentions.ArticleCounts;
import dev.dateline.streams.mentions.ArticleCounts.By;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of the counts.
 *
 * @param by what articles are counted by
 * @param of the entity, language or publisher
 * @param from first moment of the windows
 * @param until first moment beyond
 * @param here whether only this process is to answer
 */
record CountQuery(By by, String of, Instant from, Instant until, boolean here) {

  private static final Set<String> NAMES =
      Set.of("entity", "language", "publisher", "from", "until", "here");

  /**
   * The query of an address.
   *
   * @param raw as it stands behind the question mark; may be null
   * @throws IllegalArgumentException naming everything that is wrong
   */
  static CountQuery of(String raw, Clock clock) {
    var problems = new ArrayList<String>();
    var values = values(raw == null ? "" : raw, problems);
    values.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .forEach(name -> problems.add("'%s' is not known".formatted(name)));
    var subjects = Arrays.stream(By.values()).filter(it -> values.containsKey(it.title())).toList();
    if (subjects.size() != 1) {
      problems.add("exactly one of entity, language and publisher must be given");
    }
    var now = clock.instant();
    var from = moment("from", values, now.minus(ArticleCounts.RETENTION), problems);
    var until = moment("until", values, now.plus(ArticleCounts.WINDOW), problems);
    if (problems.isEmpty() && !from.isBefore(until)) {
      problems.add("from must be before until");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    var by = subjects.get(0);
    return new CountQuery(by, values.get(by.title()), from, until, values.containsKey("here"));
  }

  private static Instant moment(
      String name, Map<String, String> values, Instant otherwise, List<String> problems) {
    try {
      return values.containsKey(name) ? Instant.parse(values.get(name)) : otherwise;
    } catch (DateTimeException e) {
      problems.add(
          "%s: '%s' is no time such as 2026-11-24T08:00:00Z".formatted(name, values.get(name)));
      return otherwise;
    }
  }

  private static Map<String, String> values(String raw, List<String> problems) {
    var values = new HashMap<String, String>();
    for (var pair : raw.split("&")) {
      var parts = pair.split("=", 2);
      if (!pair.isEmpty()) {
        values.put(
            decoded(parts[0], problems), parts.length == 1 ? "" : decoded(parts[1], problems));
      }
    }
    return values;
  }

  /** Names the text itself: what the library's own message says differs from JDK to JDK. */
  private static String decoded(String text, List<String> problems) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      problems.add("'%s' is not percent-encoded".formatted(text));
      return text;
    }
  }
}
