package dev.dateline.replay.diff;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the articles of one language, or of all.
 *
 * @param compared articles that both sides have
 * @param identical articles among them whose records have the same bytes
 * @param changed articles among them in which anything differs that counts
 * @param stages each stage's part
 */
public record LanguageTally(
    long compared, long identical, long changed, Map<Stage, StageTally> stages) {

  static final LanguageTally NONE = new LanguageTally(0, 0, 0, Map.of());

  /** Fixes what it is made of. */
  public LanguageTally {
    stages = Map.copyOf(stages);
  }

  /** Articles in which nothing differs that counts. */
  public long unchanged() {
    return compared - changed;
  }

  /** A stage's part. */
  public StageTally stage(Stage stage) {
    return stages.getOrDefault(stage, StageTally.NONE);
  }

  /** The two together. */
  public LanguageTally plus(LanguageTally other) {
    var sum = new EnumMap<Stage, StageTally>(Stage.class);
    for (var stage : Stage.values()) {
      sum.put(stage, stage(stage).plus(other.stage(stage)));
    }
    return new LanguageTally(
        compared + other.compared, identical + other.identical, changed + other.changed, sum);
  }
}
