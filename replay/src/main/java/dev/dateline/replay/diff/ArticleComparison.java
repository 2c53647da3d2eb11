package dev.dateline.replay.diff;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Language;
import dev.dateline.schema.StageStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One article as two sides enriched it. Confidence, provenance and versions make no difference; nor
 * does what the source says besides the text.
 *
 * @param before the older side's record
 * @param after the newer side's record
 * @param marksBefore the older side's marks, by stage
 * @param marksAfter the newer side's marks, by stage
 * @param changes what differs, in text order; empty also when the texts differ
 */
public record ArticleComparison(
    EnrichedArticle before,
    EnrichedArticle after,
    Map<Stage, List<Mark>> marksBefore,
    Map<Stage, List<Mark>> marksAfter,
    List<Change> changes) {

  /** Compares two records of one article. */
  public static ArticleComparison of(EnrichedArticle before, EnrichedArticle after) {
    var old = marks(before);
    var young = marks(after);
    var changes = sameText(before, after) ? changes(before, after, old, young) : List.<Change>of();
    return new ArticleComparison(before, after, old, young, changes);
  }

  /** Whether both sides enriched the same text; offsets of different ones cannot be compared. */
  public boolean sameText() {
    return sameText(before, after);
  }

  private static boolean sameText(EnrichedArticle before, EnrichedArticle after) {
    return before.getArticle().getText().equals(after.getArticle().getText());
  }

  private static List<Change> changes(
      EnrichedArticle before,
      EnrichedArticle after,
      Map<Stage, List<Mark>> old,
      Map<Stage, List<Mark>> young) {
    var changes = new ArrayList<Change>();
    addIfDifferent(
        changes,
        Stage.LANGUAGE,
        ChangeKind.LANGUAGE,
        words(before.getLanguage()),
        words(after.getLanguage()));
    for (var stage : Stage.values()) {
      var from = status(stage, before).name();
      addIfDifferent(changes, stage, ChangeKind.STATUS, from, status(stage, after).name());
      changes.addAll(MarkComparison.of(stage, old.get(stage), young.get(stage)));
    }
    changes.sort(Change.IN_TEXT_ORDER);
    return changes;
  }

  private static void addIfDifferent(
      List<Change> changes, Stage stage, ChangeKind kind, String from, String to) {
    if (!from.equals(to)) {
      changes.add(Change.ofArticle(stage, kind, from, to));
    }
  }

  private static Map<Stage, List<Mark>> marks(EnrichedArticle article) {
    var marks = new EnumMap<Stage, List<Mark>>(Stage.class);
    for (var stage : Stage.values()) {
      marks.put(stage, Marks.of(stage, article));
    }
    return marks;
  }

  private static String words(Language language) {
    return language.getTag()
        + (language.getMixed() ? ", mixed" : "")
        + (language.getDetected() == null ? "" : ", detected " + language.getDetected());
  }

  private static StageStatus status(Stage stage, EnrichedArticle article) {
    return switch (stage) {
      case LANGUAGE -> article.getLanguage().getStatus();
      case ENTITIES -> article.getEntities().getStatus();
      case DATES -> article.getDates().getStatus();
    };
  }
}
