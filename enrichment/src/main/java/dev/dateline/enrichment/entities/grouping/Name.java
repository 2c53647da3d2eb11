package dev.dateline.enrichment.entities.grouping;

import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.entities.lists.EntityIds;
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
    return words.size() == 1 ? words.get(0) : String.join(" ", words);
  }

  /** What two names of one thing share: of a person, the first and the last word. */
  String key(EntityType type) {
    return type == EntityType.PERSON && words.size() > 1
        ? words.get(0) + " " + words.get(words.size() - 1)
        : whole();
  }

  /** What may stand for it: parts of a person's name; the initials of an organisation. */
  List<String> shortForms(EntityType type) {
    if (words.size() < 2) {
      return List.of();
    }
    return switch (type) {
      case PERSON -> personForms();
      case ORGANIZATION ->
          words.size() > 2 ? List.of(initials(0), initials(3)) : List.of(initials(0));
      case LOCATION -> List.of();
    };
  }

  /** "Maria Rossi" may be "Maria", "Rossi" and "M. Rossi". */
  private List<String> personForms() {
    var first = words.get(0);
    var last = words.get(words.size() - 1);
    var initial = first.substring(0, first.offsetByCodePoints(0, 1));
    return first.equals(initial) ? List.of(last) : List.of(first, last, initial + " " + last);
  }

  /** First letters of the words longer than {@code least}; "Banca centrale europea" gives "bce". */
  private String initials(int least) {
    return words.stream()
        .filter(word -> word.length() > least)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }
}
