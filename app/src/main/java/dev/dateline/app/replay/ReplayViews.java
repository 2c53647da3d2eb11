package dev.dateline.app.replay;

import dev.dateline.app.KafkaSettings;
import dev.dateline.app.replay.diff.ChangeWords;
import dev.dateline.page.Machine.ChangedArticle;
import dev.dateline.page.Machine.Diff;
import dev.dateline.page.Machine.KindOfChange;
import dev.dateline.page.Machine.Replay;
import dev.dateline.replay.ReplayRefusedException;
import dev.dateline.replay.ReplayWork;
import dev.dateline.replay.RunComparison;
import dev.dateline.replay.RunName;
import dev.dateline.replay.Runs;
import dev.dateline.replay.diff.ArticleDiff;
import dev.dateline.replay.diff.ChangeKind;
import dev.dateline.replay.diff.RunDiff;
import dev.dateline.replay.diff.Stage;
import dev.dateline.replay.diff.StageTally;
import dev.dateline.schema.ReplayRun;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Replays as the page shows them. */
public final class ReplayViews {

  private static final int SAMPLES = 10;
  private static final int MOST_CHANGES = 8;

  private ReplayViews() {}

  /** All of them, the newest first. */
  public static List<Replay> all(KafkaSettings settings) {
    try (var cluster = ReplaySession.cluster(settings)) {
      var runs = new Runs(cluster, Clock.systemUTC());
      var work = new ReplayWork(cluster, runs);
      return runs.all().stream()
          .sorted(Comparator.comparing(ReplayRun::getCreatedAt).reversed())
          .map(run -> replay(run, work))
          .toList();
    }
  }

  /** What one changes of what is live. */
  public static Diff diff(KafkaSettings settings, String name) {
    try (var cluster = ReplaySession.cluster(settings)) {
      var runs = new Runs(cluster, Clock.systemUTC());
      var run = new RunName(name);
      return diff(
          name,
          new RunComparison(cluster, runs, RunComparison.Progress.NONE)
              .compare(run, Optional.empty(), SAMPLES));
    } catch (ReplayRefusedException e) {
      var missing = new NoSuchElementException(e.getMessage());
      missing.initCause(e);
      throw missing;
    }
  }

  private static Replay replay(ReplayRun run, ReplayWork work) {
    var progress = work.progress(run);
    return new Replay(
        run.getName(),
        RunReport.state(run.getState()),
        run.getCreatedAt().toString(),
        run.getPipelineVersion(),
        progress.total(),
        progress.done(),
        run.getDead(),
        "dateline replay diff " + run.getName());
  }

  private static Diff diff(String name, RunDiff diff) {
    var total = diff.total();
    return new Diff(
        name,
        total.compared(),
        total.unchanged(),
        total.changed(),
        Stream.of(Stage.ENTITIES, Stage.DATES)
            .map(stage -> kind(stage, total.stage(stage)))
            .toList(),
        diff.sample().stream().map(ReplayViews::article).toList(),
        diff.after().progress() == null);
  }

  private static KindOfChange kind(Stage stage, StageTally tally) {
    long changed =
        ChangeKind.ofMarks(stage).stream()
            .filter(kind -> kind != ChangeKind.GAINED && kind != ChangeKind.LOST)
            .mapToLong(tally::count)
            .sum();
    return new KindOfChange(
        stage.word(), tally.count(ChangeKind.GAINED), tally.count(ChangeKind.LOST), changed);
  }

  private static ChangedArticle article(ArticleDiff diff) {
    var text = diff.article().getText();
    return new ChangedArticle(
        diff.id(),
        diff.article().getHeadline(),
        diff.changes().stream()
            .limit(MOST_CHANGES)
            .map(change -> change.kind().word() + ": " + ChangeWords.of(change, text))
            .toList());
  }
}
