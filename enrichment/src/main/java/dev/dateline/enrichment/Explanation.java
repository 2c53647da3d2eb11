package dev.dateline.enrichment;

import java.util.List;

/**
 * Why a stage found something: one line for people.
 *
 * @param stage the stage, for example {@code dates}
 * @param span where it was found
 * @param value what it was taken for, for example a TIMEX3 value
 * @param reasons what led to it, in order
 */
public record Explanation(String stage, Span span, String value, List<Reason> reasons) {

  /** Keeps the reasons from changing. */
  public Explanation {
    reasons = List.copyOf(reasons);
  }

  /**
   * One reason.
   *
   * @param name what kind of reason, for example {@code rule}
   * @param text the reason
   */
  public record Reason(String name, String text) {}
}
