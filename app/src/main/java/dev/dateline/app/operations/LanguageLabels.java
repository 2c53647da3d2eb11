package dev.dateline.app.operations;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Languages as values of a metric's label. An article may declare any tag it likes, and each new
 * value is a series for ever: so the language alone counts, without region or script, and only so
 * many of them.
 */
final class LanguageLabels {

  static final String OTHER = "other";
  static final int MOST = 150;

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /** The label for a BCP 47 tag. */
  String of(String tag) {
    int end = tag.indexOf('-');
    var language = end < 0 ? tag : tag.substring(0, end);
    if (seen.contains(language)) {
      return language;
    }
    return seen.size() < MOST && seen.add(language) ? language : known(language);
  }

  /** Another thread may have added it just now. */
  private String known(String language) {
    return seen.contains(language) ? language : OTHER;
  }
}
