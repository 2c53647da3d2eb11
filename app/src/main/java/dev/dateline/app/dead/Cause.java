package dev.dateline.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What went wrong with a dead letter, told so that letters of the same trouble tell the same:
 * numbers, ids and quoted text in the message are left open, and of the stack trace only the
 * innermost exception and our method that met it count.
 *
 * @param exception class of the exception
 * @param message its message, with {@code #} for what differs from letter to letter
 * @param root class of the innermost exception
 * @param place our method that it came through, or the first method there was
 */
public record Cause(String exception, String message, String root, String place) {

  private static final int LONGEST_MESSAGE = 300;
  private static final int FINGERPRINT_BYTES = 4;
  private static final Pattern CHANGING =
      Pattern.compile(
          "'[^']*'|\"[^\"]*\""
              + "|\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b"
              + "|\\b(?=\\p{XDigit}*\\d)\\p{XDigit}{8,}\\b"
              + "|(?<![A-Za-z\\d])-?\\d+");
  private static final Pattern CAUSED_BY = Pattern.compile("(?m)^Caused by: ([\\w.$]+)");
  private static final Pattern OURS = Pattern.compile("(?m)^\\s+at .*?(dev\\.dateline\\.[^(]+)\\(");
  private static final Pattern ANY = Pattern.compile("(?m)^\\s+at ([^(]+)\\(");

  /** The cause that the three headers tell; each may be empty. */
  public static Cause of(String exception, String message, String stackTrace) {
    return new Cause(exception, pattern(message), root(exception, stackTrace), place(stackTrace));
  }

  /** Eight hexadecimal digits: the same for the same cause, always and on every machine. */
  public String fingerprint() {
    var sha = sha256();
    Stream.of(exception, message, root, place)
        .forEach(it -> sha.update((it + '\0').getBytes(UTF_8)));
    return HexFormat.of().formatHex(sha.digest(), 0, FINGERPRINT_BYTES);
  }

  /** The innermost exception, or null when it is the exception itself. */
  public String rootIfOther() {
    return root.equals(exception) ? null : root;
  }

  private static String pattern(String message) {
    var open = CHANGING.matcher(message).replaceAll("#");
    return open.substring(0, Math.min(LONGEST_MESSAGE, open.length()));
  }

  private static String root(String exception, String stackTrace) {
    return CAUSED_BY
        .matcher(stackTrace)
        .results()
        .map(it -> it.group(1))
        .reduce((a, b) -> b)
        .orElse(exception);
  }

  /** Where the innermost exception met us; whoever caught it and threw another tells less. */
  private static String place(String stackTrace) {
    var innermost = stackTrace.substring(Math.max(0, stackTrace.lastIndexOf("\nCaused by: ")));
    return Stream.of(OURS, ANY)
        .map(frame -> frame.matcher(innermost))
        .filter(Matcher::find)
        .map(frame -> frame.group(1))
        .findFirst()
        .orElse("");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
