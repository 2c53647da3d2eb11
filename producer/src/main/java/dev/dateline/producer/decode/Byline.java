package dev.dateline.producer.decode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says who wrote the article, and nothing else.
 *
 * @param printed the line as printed, such as {@code A cura di Biagio Chiariello}
 * @param author the names behind its opening words, such as {@code Biagio Chiariello}
 */
record Byline(String printed, Optional<String> author) {

  /** A longer line is a sentence. */
  private static final int LONGEST = 120;

  private static final String OPENING = "(?:a cura di|di|by|por|par|von)(?:\\h*:\\h*|\\h+)";
  private static final String WORD = "(?:(?:[dl]|dell)['’])?[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}'’.-]*";

  /** Small words inside names, and between them. */
  private static final String SMALL =
      "(?:d[aeiou]|del|dell[ao]|de[gl]li|dal|dalla|dos|das|du|des|van|von|der|den|zu|zum|la|le|el|"
          + "bin|al|e|y|et|und|and|&)";

  private static final String NAMES =
      "((?:SMALL\\h+)*WORD(?:,?\\h+(?:SMALL\\h+)*WORD)*)"
          .replace("SMALL", SMALL)
          .replace("WORD", WORD);

  /** What may follow the names: a role or paper behind a sign, or in English the place. */
  private static final String REST = "(?:\\h*,\\h+\\p{Ll}.*|\\h*[|•·/–—].*|\\h+-\\h+.*)?";

  private static final Pattern OPENED = Pattern.compile("(?i)" + OPENING + ".*");
  private static final Pattern BYLINE = Pattern.compile("(?i:" + OPENING + ")" + NAMES + REST);
  private static final Pattern ENGLISH = Pattern.compile("(?i:by\\h+)" + NAMES + "\\h+in\\h+.*");

  /** The byline that {@code line} is, or empty when it is anything else. */
  static Optional<Byline> of(String line) {
    if (line.length() > LONGEST || endsSentence(line)) {
      return Optional.empty();
    }
    return names(line).map(names -> new Byline(line, Optional.of(names)));
  }

  /** A byline that the source calls one. Without opening words all of it is the author. */
  static Byline declared(String byline) {
    if (OPENED.matcher(byline).matches()) {
      return new Byline(byline, byline.length() > LONGEST ? Optional.empty() : names(byline));
    }
    return new Byline(byline, Optional.of(byline.strip()));
  }

  private static Optional<String> names(String line) {
    return matching(BYLINE.matcher(line)).or(() -> matching(ENGLISH.matcher(line)));
  }

  private static Optional<String> matching(Matcher matcher) {
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean endsSentence(String line) {
    return !line.isEmpty() && ".!?…:;\"”»".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
