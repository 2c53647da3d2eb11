package dev.dateline.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that nobody must see. Kafka hides the values that it knows to be secret, but quotes pieces
 * of a login line that it cannot read; so whatever we print of a failure goes through here.
 */
final class Secrets {

  private static final String HIDDEN = "[hidden]";

  /** Fewer letters keep nothing secret, and hiding them would hide half of any sentence. */
  private static final int SHORTEST = 4;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\"';=]+");
  private static final Set<String> KEYWORDS =
      Set.of("required", "requisite", "sufficient", "optional", "username", "password");

  private final List<String> texts;

  private Secrets(Collection<String> texts) {
    this.texts = texts.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** The secrets among some properties: their values, and every word of a login line. */
  static Secrets in(Map<String, String> properties) {
    var texts = new HashSet<String>();
    properties.forEach(
        (name, value) -> {
          if (PropertyNames.isSecret(name)) {
            var own = References.removedFrom(value).strip();
            texts.add(own);
            words(own).forEach(texts::add);
          }
        });
    texts.removeIf(text -> text.length() < SHORTEST);
    return new Secrets(texts);
  }

  /** The text without them. */
  String hide(String text) {
    var shown = text;
    for (var secret : texts) {
      shown = shown.replace(secret, HIDDEN);
    }
    return shown;
  }

  /** A user's name is no secret, and the name of a class is needed to understand a failure. */
  private static Stream<String> words(String value) {
    var user = Login.user(value).orElse("");
    return BETWEEN_WORDS
        .splitAsStream(value)
        .filter(word -> !KEYWORDS.contains(word) && !word.equals(user))
        .filter(word -> !word.endsWith("LoginModule"));
  }
}
