package dev.dateline.producer.decode;

import dev.dateline.schema.PublicationDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The optional {@code date YYYY[-MM[-DD]]} at the very beginning of dated text.
 *
 * @param published what it says
 * @param end offset after it; that of the first visible character when there is no valid header
 * @param note what was wrong with something that looked like one
 */
record DateHeader(Optional<PublicationDate> published, int end, Optional<String> note) {

  private static final Pattern HEADER = Pattern.compile("date\\h+([0-9][^\\s\\h]*)");
  private static final int LONGEST_QUOTE = 40;

  /**
   * Looks for the header. One that names no date stays in the text: it is reported, not guessed.
   */
  static DateHeader of(String decoded) {
    int start = Blank.skip(decoded, 0);
    var header = HEADER.matcher(decoded).region(start, decoded.length());
    if (!header.lookingAt()) {
      return new DateHeader(Optional.empty(), start, Optional.empty());
    }
    var published = PublicationDates.parse(header.group(1));
    return published.isPresent()
        ? new DateHeader(published, header.end(), Optional.empty())
        : new DateHeader(Optional.empty(), start, Optional.of(note(header.group(1))));
  }

  private static String note(String value) {
    var quoted =
        value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE - 1) + "…";
    return "date header 'date %s' names no year, month or day; it is kept as text"
        .formatted(quoted);
  }
}
