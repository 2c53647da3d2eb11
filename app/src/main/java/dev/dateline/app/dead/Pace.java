package dev.dateline.app.dead;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How fast things may be done.
 *
 * @param perSecond so many a second; infinite for as fast as it goes
 */
public record Pace(double perSecond) {

  /** As fast as it goes. */
  public static final Pace FULL = new Pace(Double.POSITIVE_INFINITY);

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(?:/\\s*([sm]))?");
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * Reads a pace such as {@code 10/s}, {@code 90/m} or {@code 10}, which is by the second.
   *
   * @throws IllegalArgumentException when {@code text} is none, or stands still
   */
  public static Pace parse(String text) {
    var parts = FORM.matcher(text.strip());
    if (!parts.matches() || Integer.parseInt(parts.group(1)) == 0) {
      throw new IllegalArgumentException(
          "--rate: '%s' is no rate such as 10/s or 90/m".formatted(text));
    }
    double count = Integer.parseInt(parts.group(1));
    return new Pace("m".equals(parts.group(2)) ? count / SECONDS_PER_MINUTE : count);
  }

  /** How many to do at a time: a second's worth, at least 1 and at most {@code most}. */
  public int batch(int most) {
    return (int) Math.max(1, Math.min(most, perSecond));
  }

  /** How long after the start the next one is due when {@code done} are done. */
  public Duration due(long done) {
    return Duration.ofNanos((long) (done * NANOS_PER_SECOND / perSecond));
  }
}
