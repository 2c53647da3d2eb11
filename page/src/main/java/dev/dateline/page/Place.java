package dev.dateline.page;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the record of an article lies on the topic of enriched ones.
 *
 * @param partition from 0
 * @param offset from 0
 */
record Place(int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

  /** Of {@code partition-offset}; empty when it has another form. */
  static Optional<Place> of(String text) {
    var parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new Place(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
