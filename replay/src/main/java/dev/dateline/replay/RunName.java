package dev.dateline.replay;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a run, as people choose it: part of the names of its topics and its consumer group.
 *
 * @param value lower-case letters, digits and hyphens, at most 40, first a letter or digit; before
 *     it may stand {@code before-}
 */
public record RunName(String value) {

  /** The name before which stands what was live before a run was promoted. */
  public static final String BEFORE = "before-";

  private static final Pattern FORM = Pattern.compile("(before-)?[a-z0-9][a-z0-9-]{0,39}");
  private static final Set<String> TAKEN = Set.of("live", "current");

  /** Checks the form. */
  public RunName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a run's name is 1 to 40 lower-case letters, digits and hyphens, got '%s'"
              .formatted(value));
    }
  }

  /**
   * A name for a new run.
   *
   * @throws IllegalArgumentException when it is none, or one that means something else
   */
  public static RunName ofNew(String value) {
    var name = new RunName(value);
    if (TAKEN.contains(value) || value.startsWith(BEFORE)) {
      throw new IllegalArgumentException(
          "'%s' cannot name a run: '%s…' is what was live before a promotion, %s mean what is live"
              .formatted(value, BEFORE, String.join(" and ", TAKEN.stream().sorted().toList())));
    }
    return name;
  }

  /** The run that keeps what was live before this one was promoted. */
  public RunName before() {
    return new RunName(BEFORE + value);
  }

  @Override
  public String toString() {
    return value;
  }
}
