package dev.dateline.producer.decode;

import dev.dateline.schema.PublicationDate;
import java.util.List;
import java.util.Optional;

/**
 * Dated text taken apart: an optional date header, the rest of that paragraph as the headline, an
 * optional byline, the body.
 *
 * @param published what a valid header says
 * @param textStart offset of the text: the first visible character behind the header
 * @param headline on one line, whatever line breaks it had
 * @param byline the paragraph or line behind the headline when it is one
 * @param notes what was odd
 */
record DatedText(
    Optional<PublicationDate> published,
    int textStart,
    Optional<String> headline,
    Optional<Byline> byline,
    List<String> notes) {

  /** A longer first paragraph is no headline, whatever stands before it. */
  private static final int LONGEST_HEADLINE = 1_000;

  /** Takes {@code decoded} apart. Never fails: without any structure, all of it is text. */
  static DatedText of(String decoded) {
    var header = DateHeader.of(decoded);
    int start = Blank.skip(decoded, header.end());
    var first = Paragraph.after(decoded, start);
    var second = Paragraph.after(decoded, first.end());
    int bylineAt = bylineIn(first.lines());
    boolean marked =
        header.published().isPresent()
            || !second.lines().isEmpty()
            || bylineAt < first.lines().size();
    return new DatedText(
        header.published(),
        start,
        marked ? headline(first.lines().subList(0, bylineAt)) : Optional.empty(),
        byline(first.lines(), bylineAt, second.lines()),
        header.note().stream().toList());
  }

  /** The line of the headline's own paragraph that is the byline; their number when none is. */
  private static int bylineIn(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (Byline.of(lines.get(i)).isPresent()) {
        return i;
      }
    }
    return lines.size();
  }

  /** One line of ordinary blanks; no-break and narrow spaces are part of what is printed. */
  private static Optional<String> headline(List<String> lines) {
    return Optional.of(String.join(" ", lines).replaceAll("[ \\t]+", " ").strip())
        .filter(line -> !line.isEmpty() && line.length() <= LONGEST_HEADLINE);
  }

  private static Optional<Byline> byline(List<String> first, int bylineAt, List<String> second) {
    if (bylineAt < first.size()) {
      return Byline.of(first.get(bylineAt));
    }
    return second.size() == 1 ? Byline.of(second.get(0)) : Optional.empty();
  }
}
