package dev.dateline.enrichment.language;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The script a language is written in: a model that names another language than it can is wrong.
 */
final class ScriptOfLanguage {

  private static final Map<String, UnicodeScript> SCRIPTS = new HashMap<>();

  /** Written in more than one script in the news of today. */
  private static final List<String> SEVERAL = List.of("sr", "az", "ku", "kk", "mn", "pa", "bs");

  static {
    add(UnicodeScript.ARABIC, "ar", "fa", "ps", "ur", "ug");
    add(UnicodeScript.BENGALI, "as", "bn");
    add(UnicodeScript.CYRILLIC, "be", "bg", "ky", "mk", "ru", "uk");
    add(UnicodeScript.DEVANAGARI, "hi", "mr", "ne");
    add(UnicodeScript.HAN, "ja", "ko", "zh");
    add(UnicodeScript.ETHIOPIC, "am");
    add(UnicodeScript.TIBETAN, "dz");
    add(UnicodeScript.GREEK, "el");
    add(UnicodeScript.GUJARATI, "gu");
    add(UnicodeScript.HEBREW, "he");
    add(UnicodeScript.ARMENIAN, "hy");
    add(UnicodeScript.GEORGIAN, "ka");
    add(UnicodeScript.KHMER, "km");
    add(UnicodeScript.KANNADA, "kn");
    add(UnicodeScript.LAO, "lo");
    add(UnicodeScript.MALAYALAM, "ml");
    add(UnicodeScript.ORIYA, "or");
    add(UnicodeScript.SINHALA, "si");
    add(UnicodeScript.TAMIL, "ta");
    add(UnicodeScript.TELUGU, "te");
    add(UnicodeScript.THAI, "th");
  }

  private ScriptOfLanguage() {}

  private static void add(UnicodeScript script, String... languages) {
    for (String language : languages) {
      SCRIPTS.put(language, script);
    }
  }

  /** True when texts in the language may be in the script. */
  static boolean fits(String language, UnicodeScript script) {
    return SEVERAL.contains(language)
        || SCRIPTS.getOrDefault(language, UnicodeScript.LATIN) == script;
  }
}
