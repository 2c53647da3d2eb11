package dev.dateline.enrichment.language;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** BCP 47 tags: what the model calls languages, and what sources declare. */
final class LanguageTags {

  /** Other codes for the same languages: withdrawn, three-letter, or the model's. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("nb", "no"),
          Map.entry("iw", "he"),
          Map.entry("in", "id"),
          Map.entry("ji", "yi"),
          Map.entry("jw", "jv"),
          Map.entry("mo", "ro"),
          Map.entry("sh", "sr"),
          Map.entry("tl", "fil"),
          Map.entry("cmn", "zh"));

  /** Languages so close that a sentence of one often passes for the other. */
  private static final List<Set<String>> KIN =
      List.of(
          Set.of("no", "da", "sv"),
          Set.of("hr", "bs", "sr", "sl"),
          Set.of("id", "ms", "jv"),
          Set.of("cs", "sk"),
          Set.of("pt", "gl"),
          Set.of("bg", "mk"),
          Set.of("xh", "zu"),
          Set.of("zh", "ja"));

  private LanguageTags() {}

  /** The tag for a code of the model; Bokmål is what is meant by Norwegian. */
  static String ofModel(String code) {
    return code.equals("nb") ? "no" : code;
  }

  /**
   * A declared tag in its canonical form ({@code pt_br} gives {@code pt-BR}), or empty when it is
   * not well-formed or says nothing ({@code und}, {@code mul}, {@code zxx}).
   */
  static Optional<String> canonical(String declared) {
    try {
      String tag = declared.strip().replace('_', '-');
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return Optional.of(locale.toLanguageTag()).filter(LanguageTags::saysSomething);
    } catch (IllformedLocaleException illFormed) {
      return Optional.empty();
    }
  }

  private static boolean saysSomething(String tag) {
    String primary = primary(tag);
    return !primary.isEmpty() && !tag.startsWith("und") && !"mul zxx mis".contains(primary);
  }

  /** True when two tags name the same language, whatever region or script they add. */
  static boolean agree(String one, String other) {
    return norm(one).equals(norm(other));
  }

  /** True for the same language and for one that is easily taken for it. */
  static boolean akin(String one, String other) {
    String left = norm(one);
    String right = norm(other);
    return left.equals(right) || KIN.stream().anyMatch(k -> k.contains(left) && k.contains(right));
  }

  private static String norm(String tag) {
    String primary = primary(tag);
    String same = SAME.getOrDefault(primary, primary);
    return same.equals("nn") ? "no" : same;
  }

  private static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }
}
