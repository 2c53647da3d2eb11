package dev.dateline.replay;

/**
 * What a promotion did, or would do.
 *
 * @param published articles whose record of the run became live
 * @param added how many of them had no live record before
 * @param unchanged articles left out because their live record has the same bytes
 * @param outdated articles left out because their live record is of a later version of the article
 */
public record PromotionSummary(long published, long added, long unchanged, long outdated) {

  static PromotionSummary of(Outcomes outcomes) {
    long added = outcomes.of(Outcome.ADDED);
    return new PromotionSummary(
        added + outcomes.of(Outcome.REPLACED),
        added,
        outcomes.of(Outcome.UNCHANGED),
        outcomes.of(Outcome.OUTDATED));
  }
}
