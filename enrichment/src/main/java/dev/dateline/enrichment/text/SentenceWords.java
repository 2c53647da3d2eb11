package dev.dateline.enrichment.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Words that matter at the end of a sentence, from {@code sentence-words.txt}; case counts. */
final class SentenceWords {

  /** What a word says about a full stop behind it, or before it. */
  enum Role {
    /** Shortened, and a name follows: {@code Dr.} */
    TITLE,
    /** Shortened when a number follows: {@code No. 10}, {@code Sept. 5} */
    NUMBERED,
    /** Shortened, and may stand at the end of a sentence as well: {@code Inc.} */
    EITHER,
    /** With a capital, a sign that a sentence begins: {@code The} */
    STARTER,
    /** Nothing. */
    NONE
  }

  private static final String RESOURCE = "sentence-words.txt";
  private static final SentenceWords ALL = new SentenceWords(read());

  private final Map<String, Role> roles = new HashMap<>();

  private SentenceWords(String lines) {
    lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
  }

  /** The words of all languages. */
  static SentenceWords get() {
    return ALL;
  }

  Role role(String word) {
    return roles.getOrDefault(word, Role.NONE);
  }

  private void add(String line) {
    String[] fields = line.split("[ ]+");
    Role role = Role.valueOf(fields[0]);
    for (int i = 1; i < fields.length; i++) {
      roles.putIfAbsent(fields[i], role);
    }
  }

  private static String read() {
    try (InputStream in = SentenceWords.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(RESOURCE, unreadable);
    }
  }
}
