package dev.dateline.enrichment.entities.lists;

import dev.dateline.enrichment.entities.EntityType;
import java.text.Normalizer;
import java.util.Locale;

/** The form of entity ids: a prefix for the type, then what is the same in every spelling. */
public final class EntityIds {

  private EntityIds() {}

  /** The type of a known id: {@code place:KP} or {@code location:…}, {@code organization:…}. */
  public static EntityType typeOf(String id) {
    return switch (id.substring(0, id.indexOf(':'))) {
      case "place", "location" -> EntityType.LOCATION;
      case "organization" -> EntityType.ORGANIZATION;
      case "person" -> EntityType.PERSON;
      default -> throw new IllegalArgumentException("no entity type in the id " + id);
    };
  }

  /** The id of something that no list knows. */
  public static String of(EntityType type, String name) {
    return type.name().toLowerCase(Locale.ROOT) + ":" + slug(name);
  }

  /** Lower case, no accents, a hyphen for whatever is neither letter nor digit: "kim-jong-un". */
  public static String slug(String name) {
    var plain = decomposed(name).toLowerCase(Locale.ROOT);
    var slug = new StringBuilder(plain.length());
    for (int at = 0; at < plain.length(); ) {
      int c = plain.codePointAt(at);
      append(slug, c);
      at += Character.charCount(c);
    }
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }

  /** Most names are plain letters, which decompose to themselves. */
  private static String decomposed(String name) {
    for (int at = 0; at < name.length(); at++) {
      if (name.charAt(at) >= 0x80) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD);
      }
    }
    return name;
  }

  private static void append(StringBuilder slug, int c) {
    if (Character.isLetterOrDigit(c)) {
      slug.appendCodePoint(c);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK
        && !slug.isEmpty()
        && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }
}
