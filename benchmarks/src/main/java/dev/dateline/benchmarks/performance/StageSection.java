package dev.dateline.benchmarks.performance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Microseconds and allocated bytes of each stage, measured by JMH. */
final class StageSection implements Section {

  private static final List<String> LANGUAGES = List.of("it", "en", "es", "fr", "de");
  private static final List<String> STAGES =
      List.of("language", "tokens", "dates", "entities", "everything");
  private static final List<String> LEAN = List.of("language", "tokens", "dates");
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final int MOST = 40;

  @Override
  public String name() {
    return "stages";
  }

  @Override
  public void print(Scale scale, Page page) throws RunnerException {
    var results = run(scale);
    page.heading("Stages (JMH, an article of 3,000 characters, one thread)");
    page.paragraph("Microseconds:");
    page.columns("stage", "it", "en", "es", "fr", "de");
    for (var stage : STAGES) {
      page.row(stage, LANGUAGES.stream().map(tag -> micros(find(results, stage, tag))).toList());
    }
    page.paragraph("Kilobytes allocated:");
    page.columns("stage", "it", "en", "es", "fr", "de");
    for (var stage : STAGES) {
      page.row(
          stage,
          LANGUAGES.stream()
              .map(tag -> Figures.of(allocated(find(results, stage, tag)) / 1e3).text(1))
              .toList());
    }
    target(results, page);
  }

  private static Collection<RunResult> run(Scale scale) throws RunnerException {
    boolean tiny = scale.equals(Scale.TINY);
    var time = TimeValue.milliseconds(Math.round(1_000 * scale.seconds()));
    var options =
        new OptionsBuilder()
            .include(StageBenchmark.class.getName() + "\\.")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .timeUnit(TimeUnit.MICROSECONDS)
            .forks(tiny ? 0 : 1)
            .warmupIterations(tiny ? 0 : 3)
            .warmupTime(time)
            .measurementIterations(Math.max(scale.rounds(), tiny ? 1 : 3))
            .measurementTime(time);
    return new Runner(options.build()).run();
  }

  private static RunResult find(Collection<RunResult> results, String stage, String language) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + stage))
        .filter(result -> result.getParams().getParam("language").equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static String micros(RunResult result) {
    var figures = new Figures();
    result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .forEach(iteration -> figures.add(iteration.getPrimaryResult().getScore()));
    return figures.text(0);
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().get(ALLOCATED).getScore();
  }

  private static void target(Collection<RunResult> results, Page page) {
    var times = new ArrayList<String>();
    double most = 0;
    for (var tag : LANGUAGES) {
      double allocated =
          LEAN.stream().mapToDouble(stage -> allocated(find(results, stage, tag))).sum();
      most = Math.max(most, allocated / bytes(tag));
      times.add(String.format(Locale.ROOT, "%s %.1f", tag, allocated / bytes(tag)));
    }
    page.target(
        "language, tokens and dates together allocate at most %d times the article".formatted(MOST),
        String.join(", ", times),
        most <= MOST);
  }

  private static double bytes(String language) {
    return StageBenchmark.texts(language).stream()
        .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
        .average()
        .orElseThrow();
  }
}
