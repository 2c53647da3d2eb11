package dev.dateline.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Texts that no newsroom writes and some feed delivers, each of any length; the same every time.
 */
final class OddTexts {

  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su", "ta", "ve", "zi", "lo", "mar", "ren"
  };

  private static final String[] MONTHS = {
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre"
  };

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final SplittableRandom random = new SplittableRandom(1);

  private OddTexts() {}

  /** What makes a text of so many UTF-16 units, by what is odd about it. */
  static Map<String, IntFunction<String>> all() {
    var kinds = new LinkedHashMap<String, IntFunction<String>>();
    kinds.put("prose", OddTexts::prose);
    kinds.put("prose, one line", units -> prose(units).replace('\n', ' '));
    kinds.put("digits, one token", "7"::repeat);
    kinds.put("digits apart", units -> new OddTexts().of(units, random -> digit(random) + " "));
    kinds.put("combining marks", units -> "a" + "\u0301".repeat(units - 1));
    kinds.put("capital letters", "A"::repeat);
    kinds.put("capitals apart", units -> "A ".repeat(units / 2));
    kinds.put("one word again", units -> "Roma ".repeat(units / 5));
    kinds.put(
        "brackets and quotes", units -> "([«\"".repeat(units / 8) + "\"»])".repeat(units / 8));
    kinds.put("base64", units -> new OddTexts().of(units, OddTexts::base64));
    kinds.put("names", units -> new OddTexts().of(units, OddTexts::name));
    kinds.put("dates", units -> new OddTexts().of(units, OddTexts::date));
    kinds.put("times and lengths", units -> "tre giorni e mezzo dopo le 10 ".repeat(units / 30));
    kinds.put("emoji", units -> "\uD83D\uDE00".repeat(units / 2));
    kinds.put("Arabic, no blanks", units -> "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".repeat(units / 28));
    kinds.put("Chinese", units -> "二〇二四年五月三日在北京举行会议".repeat(units / 16));
    kinds.put("zero width", units -> "a\u200B\u200D\uFEFF".repeat(units / 4));
    kinds.put("tags", units -> "<p><!-- <script> ".repeat(units / 17));
    kinds.put("blanks", units -> "a" + " \n".repeat(units / 2));
    kinds.put("full stops", units -> "a.".repeat(units / 2));
    return kinds;
  }

  /** Sentences of the samples, in Italian, in an order of chance. */
  static String prose(int units) {
    var generator = new ArticleGenerator(1);
    Supplier<String> next =
        () -> {
          var text = generator.next().getText();
          for (int other = 1; other < ArticleGenerator.LANGUAGES.size(); other++) {
            generator.next();
          }
          return text + "\n\n";
        };
    return fill(units, next);
  }

  /** The language that a text is given out for, so that a model is asked about noise too. */
  static String language(String text) {
    char first = text.charAt(0);
    return first == '二' ? "zh" : first == 'ا' ? "ar" : "it";
  }

  private String of(int units, Function<SplittableRandom, String> part) {
    return fill(units, () -> part.apply(random));
  }

  private static String fill(int units, Supplier<String> part) {
    var text = new StringBuilder(units + 100);
    while (text.length() < units) {
      text.append(part.get());
    }
    text.setLength(units);
    return text.toString();
  }

  private static String digit(SplittableRandom random) {
    return Integer.toString(random.nextInt(10));
  }

  private static String base64(SplittableRandom random) {
    return String.valueOf(BASE64.charAt(random.nextInt(BASE64.length())));
  }

  private static String name(SplittableRandom random) {
    return word(random) + " " + word(random) + ", ";
  }

  private static String date(SplittableRandom random) {
    var month = MONTHS[random.nextInt(MONTHS.length)];
    return "il %d %s %d, ".formatted(1 + random.nextInt(28), month, 1900 + random.nextInt(130));
  }

  private static String word(SplittableRandom random) {
    var word = new StringBuilder();
    for (int left = 2 + random.nextInt(3); left > 0; left--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }
}
