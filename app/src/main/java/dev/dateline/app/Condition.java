package dev.dateline.app;

import dev.dateline.app.dead.Letter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A condition on dead letters, such as {@code cause=3f2a91c0}, {@code message~malformed}, {@code
 * attempt<3} or {@code failed>=2026-11-24}.
 */
final class Condition implements Predicate<Letter> {

  /** How conditions are written, for help. */
  static final String FORMS =
      "FIELD=TEXT, FIELD!=TEXT or FIELD~TEXT (contains, in any case) with cause, exception, message,"
          + " key, source or attempt; attempt or failed with < <= > >=, such as failed>=2026-11-24";

  private static final Pattern FORM = Pattern.compile("\\s*(\\w+)\\s*(!=|<=|>=|=|<|>|~)\\s*(.*)");

  private static final Map<String, Function<Letter, String>> TEXTS =
      Map.of(
          "cause",
          letter -> letter.cause().fingerprint(),
          "exception",
          letter -> letter.cause().exception(),
          "message",
          Letter::message,
          "key",
          Letter::key,
          "source",
          Letter::sourceText,
          "attempt",
          letter -> Integer.toString(letter.attempt()));

  private static final Map<String, IntPredicate> ORDERS =
      Map.of("<", c -> c < 0, "<=", c -> c <= 0, ">", c -> c > 0, ">=", c -> c >= 0);

  private final Predicate<Letter> holds;

  private Condition(Predicate<Letter> holds) {
    this.holds = holds;
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException when {@code text} is none, saying how they are written
   */
  static Condition parse(String text) {
    var parts = FORM.matcher(text);
    if (parts.matches()) {
      var field = parts.group(1).toLowerCase(Locale.ROOT);
      var value = parts.group(3).strip();
      if (ORDERS.containsKey(parts.group(2))) {
        return new Condition(ordered(field, ORDERS.get(parts.group(2)), value));
      }
      if (TEXTS.containsKey(field)) {
        return new Condition(matching(TEXTS.get(field), parts.group(2), value));
      }
    }
    throw wrong(text);
  }

  @Override
  public boolean test(Letter letter) {
    return holds.test(letter);
  }

  private static Predicate<Letter> matching(
      Function<Letter, String> field, String operator, String value) {
    if (operator.equals("~")) {
      var part = value.toLowerCase(Locale.ROOT);
      return letter -> field.apply(letter).toLowerCase(Locale.ROOT).contains(part);
    }
    boolean equal = operator.equals("=");
    return letter -> field.apply(letter).equals(value) == equal;
  }

  private static Predicate<Letter> ordered(String field, IntPredicate order, String value) {
    if (field.equals("attempt") && value.matches("\\d{1,9}")) {
      int attempt = Integer.parseInt(value);
      return letter -> order.test(Integer.compare(letter.attempt(), attempt));
    }
    if (field.equals("failed")) {
      var time = Moments.read("--where failed", value, Instant.now());
      return letter -> order.test(letter.failedAt().compareTo(time));
    }
    throw wrong(field + " with " + value);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException("'%s' is no condition: %s".formatted(text, FORMS));
  }
}
