package dev.dateline.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Short articles in any number, as JSON lines. */
public final class News {

  private static final List<String> SENTENCES =
      List.of(
          "Anna Rossi è arrivata a Roma il %d maggio 2024 con un treno da Milano.",
          "Mary Jones arrived in Dublin on %d May 2024 and left for Cork the next day.",
          "Ana García llegó a Sevilla el %d de mayo de 2024 en un tren de Madrid.",
          "Marie Dubois est arrivée à Lyon le %d mai 2024 par un train de Paris.",
          "Anna Schmidt kam am %d. Mai 2024 mit einem Zug aus Berlin in Hamburg an.");

  private final List<String> lines = new ArrayList<>();

  /** So many articles, numbered from {@code first}, in five languages in turn. */
  static News of(int first, int count) {
    var news = new News();
    for (int i = first; i < first + count; i++) {
      news.add("n" + i, "2024-05", text(i));
    }
    return news;
  }

  /** A short text; numbers that are 5 apart share a language. */
  public static String text(int i) {
    return SENTENCES.get(i % SENTENCES.size()).formatted(1 + i % 28)
        + " "
        + SENTENCES.get(i % SENTENCES.size()).formatted(1 + i / 28 % 28);
  }

  /** One more; {@code published} may be null. */
  News add(String id, String published, String text) {
    var date = published == null ? "" : ", \"published\": \"%s\"".formatted(published);
    lines.add("{\"id\": \"%s\"%s, \"text\": \"%s\"}".formatted(id, date, text));
    return this;
  }

  /** Writes them where they can be published from. */
  Path in(Path folder) {
    try {
      return Files.write(folder.resolve("news-%d.jsonl".formatted(System.nanoTime())), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
