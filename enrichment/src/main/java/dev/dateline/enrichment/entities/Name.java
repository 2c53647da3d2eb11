package dev.dateline.enrichment.entities;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name without accents, case and punctuation, for telling whether two are one.
 *
 * @param words its words; "Jong-un" is two
 */
record Name(List<String> words) {

  static Name of(String surface) {
    return new Name(List.of(EntityIds.slug(surface).split("-")));
  }

  /** All its words. */
  String whole() {
    return String.join(" ", words);
  }

  /** What two names of one thing share: of a person, the first and the last word. */
  String key(EntityType type) {
    return type == EntityType.PERSON && words.size() > 1
        ? words.get(0) + " " + words.get(words.size() - 1)
        : whole();
  }

  /** What may stand for it: a person's first or last word; the initials of an organisation. */
  List<String> shortForms(EntityType type) {
    if (words.size() < 2) {
      return List.of();
    }
    return switch (type) {
      case PERSON -> List.of(words.get(0), words.get(words.size() - 1));
      case ORGANIZATION ->
          words.size() > 2 ? List.of(initials(0), initials(3)) : List.of(initials(0));
      case LOCATION -> List.of();
    };
  }

  /** First letters of the words longer than {@code least}; "Banca centrale europea" gives "bce". */
  private String initials(int least) {
    return words.stream()
        .filter(word -> word.length() > least)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }
}
