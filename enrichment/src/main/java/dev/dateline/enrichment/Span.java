package dev.dateline.enrichment;

/**
 * A stretch of a text: UTF-16 code units, half-open.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, greater than start
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses a stretch that is empty or starts before the text. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: %d to %d".formatted(start, end));
    }
  }

  /** What {@code text} says there. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** True when the two share a code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
