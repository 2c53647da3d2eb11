package dev.dateline.enrichment.dates.resources;

import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Cuts the forms of resource files into words, as text is cut. */
final class Forms {

  /** Beyond these come scripts of which a word may be more than one token. */
  private static final char PLAIN = 0x0530;

  private Forms() {}

  /** The words of a form. */
  static List<String> words(String form) {
    if (!isPlain(form)) {
      return tokens(Tokenizer.tokenize(form));
    }
    return form.indexOf(' ') < 0 ? List.of(form) : ResourceFile.split(form, ' ');
  }

  /** True for letters of common alphabets, with single blanks between them. */
  private static boolean isPlain(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c >= 'a' && c <= 'z') {
        continue;
      }
      boolean blank = c == ' ' && i > 0 && form.charAt(i - 1) != ' ';
      if (!blank && (c >= PLAIN || !Character.isLetter(c))) {
        return false;
      }
    }
    return !form.isEmpty();
  }

  private static List<String> tokens(Tokens tokens) {
    List<String> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }
}
