package dev.dateline.app.dead;

import java.util.regex.Pattern;

/**
 * The name of a dead letter, written {@code partition/offset}: where it stands on the dead-letter
 * topic, which never changes.
 *
 * @param partition of the dead-letter topic
 * @param offset in that partition
 */
public record LetterId(int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,18})");

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException when {@code text} is none
   */
  public static LetterId parse(String text) {
    var parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no id of a dead letter, such as 1/5; `dateline dead list` shows some"
              .formatted(text));
    }
    return new LetterId(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  @Override
  public String toString() {
    return partition + "/" + offset;
  }
}
