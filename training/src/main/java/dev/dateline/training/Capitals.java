package dev.dateline.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Copies of lessons in capitals, as headlines and old wires have them. */
final class Capitals {

  /** One lesson of so many is copied. */
  private static final int EVERY = 10;

  private Capitals() {}

  /** Copies of some of the lessons. */
  static List<Labelled> some(List<Labelled> lessons) {
    return all(
        IntStream.range(0, lessons.size())
            .filter(i -> i % EVERY == 0)
            .mapToObj(lessons::get)
            .toList());
  }

  /** Copies of all texts, but for those that capitals make longer, such as one with "ß". */
  static List<Labelled> all(List<Labelled> texts) {
    return texts.stream().flatMap(text -> shouted(text).stream()).toList();
  }

  private static Optional<Labelled> shouted(Labelled text) {
    var loud = text.text().toUpperCase(Locale.ROOT);
    return Optional.of(new Labelled(text.source(), text.id(), loud, text.names()))
        .filter(copy -> loud.length() == text.text().length());
  }
}
