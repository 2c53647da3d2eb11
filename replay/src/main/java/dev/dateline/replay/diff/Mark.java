package dev.dateline.replay.diff;

import java.util.List;

/**
 * A stretch of an article's text and what one side says of it: a mention of an entity, or a time
 * expression. Confidence is no part of it, so it makes no difference.
 *
 * @param start first UTF-16 code unit in the text
 * @param end one past the last
 * @param type PERSON, ORGANIZATION, LOCATION; or TIMEX3's DATE, TIME, DURATION, SET
 * @param meaning what it stands for, the most telling first
 */
public record Mark(int start, int end, String type, List<Detail> meaning) {

  /**
   * A part of what a mark stands for.
   *
   * @param name such as {@code id} or {@code value}; the same details stand at the same place in
   *     all marks of a stage
   * @param value what it is, or null
   */
  public record Detail(String name, String value) {}

  /** Fixes what it is made of. */
  public Mark {
    meaning = List.copyOf(meaning);
  }

  /** For people: the entity's name, the date's value. */
  public String label() {
    return meaning.get(0).value();
  }

  boolean sameSpan(Mark other) {
    return start == other.start && end == other.end;
  }

  /** UTF-16 code units that both cover; 0 or less when they are apart. */
  int overlap(Mark other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }
}
