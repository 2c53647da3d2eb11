package dev.dateline.replay.diff;

import java.util.EnumMap;
import java.util.Map;

/** Counts the articles of one language. Used by one thread. */
final class TallyBuilder {

  private final Map<Stage, Counts> stages = new EnumMap<>(Stage.class);
  private long compared;
  private long identical;
  private long changed;

  TallyBuilder() {
    for (var stage : Stage.values()) {
      stages.put(stage, new Counts());
    }
  }

  private static final class Counts {
    private final Map<ChangeKind, Long> changes = new EnumMap<>(ChangeKind.class);
    private long changed;
    private long before;
    private long after;

    private StageTally build() {
      return new StageTally(changed, before, after, changes);
    }
  }

  /** Adds an article whose two records have the same bytes. */
  void addIdentical(ArticleComparison article) {
    identical++;
    add(article);
  }

  /** Adds an article. */
  void add(ArticleComparison article) {
    compared++;
    changed += article.changes().isEmpty() ? 0 : 1;
    for (var stage : Stage.values()) {
      add(stage, article);
    }
  }

  LanguageTally build() {
    var built = new EnumMap<Stage, StageTally>(Stage.class);
    stages.forEach((stage, counts) -> built.put(stage, counts.build()));
    return new LanguageTally(compared, identical, changed, built);
  }

  private void add(Stage stage, ArticleComparison article) {
    var counts = stages.get(stage);
    counts.before += article.marksBefore().get(stage).size();
    counts.after += article.marksAfter().get(stage).size();
    boolean any = false;
    for (var change : article.changes()) {
      if (change.stage() == stage) {
        counts.changes.merge(change.kind(), 1L, Long::sum);
        any = true;
      }
    }
    counts.changed += any ? 1 : 0;
  }
}
