package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which states of a run allow it to be promoted or rolled back, and what to say of the others. */
final class PromotionStates {

  private static final Map<ReplayState, String> NO_PROMOTION =
      Map.of(
          ReplayState.RUNNING,
          "run '%1$s' is not done yet; `dateline replay run --as %1$s` goes on with it",
          ReplayState.ROLLING_BACK,
          "run '%1$s' is being rolled back; `dateline replay rollback %1$s` goes on with that",
          ReplayState.KEPT,
          "'%1$s' keeps what was live before a promotion; `dateline replay rollback` of that run makes it live again");

  private static final Map<ReplayState, String> NO_ROLLBACK =
      Map.of(
          ReplayState.RUNNING,
          "run '%1$s' was not promoted: it is not even done",
          ReplayState.DONE,
          "run '%1$s' was not promoted; `dateline replay promote %1$s` would make it live",
          ReplayState.KEPT,
          "'%1$s' keeps what was live before a promotion; roll back the run that was promoted");

  private static final Map<ReplayState, String> NEITHER =
      Map.of(
          ReplayState.DELETING,
          "run '%1$s' is being deleted; `dateline replay delete %1$s` goes on with that");

  private PromotionStates() {}

  /**
   * Lets a run pass that can be promoted, or is.
   *
   * @throws ReplayRefusedException when it cannot
   */
  static void requirePromotable(ReplayRun run) {
    switch (run.getState()) {
      case DONE, PROMOTING, PROMOTED, ROLLED_BACK -> {}
      default -> throw refusal(run, NO_PROMOTION);
    }
  }

  /**
   * Lets a run pass that was promoted, if only in part.
   *
   * @throws ReplayRefusedException when it was not
   */
  static void requireRevocable(ReplayRun run) {
    switch (run.getState()) {
      case PROMOTING, PROMOTED, ROLLING_BACK, ROLLED_BACK -> {}
      default -> throw refusal(run, NO_ROLLBACK);
    }
  }

  /**
   * What a change makes of a run, if it still is as it was when the change was decided upon.
   *
   * @throws ReplayRefusedException when there is no such run any more, or somebody changed it
   */
  static ReplayRun changed(ReplayRun seen, ReplayRun now, UnaryOperator<ReplayRun> change) {
    if (now == null) {
      throw new ReplayRefusedException(
          "run '%s' was deleted at the same moment".formatted(seen.getName()));
    }
    if (!now.getChangedAt().equals(seen.getChangedAt()) || now.getState() != seen.getState()) {
      throw takenOver(seen.getName());
    }
    return change.apply(now);
  }

  /** What to say when somebody else works on the same run. */
  static ReplayRefusedException takenOver(String run) {
    return new ReplayRefusedException(
        "another promote or rollback of '%s' has taken over and goes on with the work; nothing was left half done here"
            .formatted(run));
  }

  private static ReplayRefusedException refusal(ReplayRun run, Map<ReplayState, String> sentences) {
    var sentence =
        sentences.getOrDefault(
            run.getState(),
            NEITHER.getOrDefault(
                run.getState(), "run '%1$s' was written by a newer version of Dateline"));
    return new ReplayRefusedException(sentence.formatted(run.getName()));
  }
}
