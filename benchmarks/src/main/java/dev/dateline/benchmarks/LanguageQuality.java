package dev.dateline.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.enrichment.language.LangidLanguageDetector;
import dev.dateline.enrichment.language.LanguageAnnotation;
import dev.dateline.enrichment.language.LanguageDetector;
import dev.dateline.enrichment.language.LanguageDetector.Detection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints how right, how honest and how fast language detection is on annotated texts: one line for
 * each file of {@code language/*.jsonl} in the folder given with {@code --gold}.
 *
 * <p>Accuracy is that of the primary subtag, Norwegian counting as one; {@code ece} is the expected
 * calibration error in ten bins; time is thread CPU, the fastest of several warm passes.
 */
public final class LanguageQuality {

  private static final int PASSES = 30;
  private static final int BINS = 10;
  private static final double ARTICLE_BYTES = 3000;

  private final LanguageDetector detector = new LangidLanguageDetector();

  private LanguageQuality() {}

  /** Runs the report; {@code --gold DIR}, by default {@code ../shared/gold}. */
  public static void main(String[] args) throws IOException {
    Path gold = Path.of(args.length == 2 && args[0].equals("--gold") ? args[1] : "../shared/gold");
    new LanguageQuality().report(gold.resolve("language"));
  }

  private void report(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    System.out.printf(
        Locale.ROOT,
        "%-36s %6s %9s %7s %7s %7s %8s%n",
        "file",
        "texts",
        "accuracy",
        "und",
        "mixed",
        "ece",
        "µs/3kB");
    for (Path file : files) {
      report(file.getFileName().toString(), GoldText.read(file));
    }
  }

  private void report(String name, List<GoldText> texts) {
    var score = new Score();
    texts.forEach(text -> score.add(text.language(), detector.detect(text.text())));
    System.out.printf(
        Locale.ROOT,
        "%-36s %6d %8.2f%% %6.2f%% %6.2f%% %7.4f %8.0f%n",
        name,
        texts.size(),
        100.0 * score.right / texts.size(),
        100.0 * score.undetermined / texts.size(),
        100.0 * score.mixed / texts.size(),
        score.calibrationError(),
        microsPerArticle(texts));
  }

  /** Thread CPU for 3,000 bytes of UTF-8. */
  private double microsPerArticle(List<GoldText> texts) {
    long bytes = texts.stream().mapToLong(t -> t.text().getBytes(UTF_8).length).sum();
    long fastest = Long.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      fastest = Math.min(fastest, pass(texts));
    }
    return fastest / 1000.0 / bytes * ARTICLE_BYTES;
  }

  private long pass(List<GoldText> texts) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (GoldText text : texts) {
      if (detector.detect(text.text()) == null) {
        throw new IllegalStateException("no answer");
      }
    }
    return threads.getCurrentThreadCpuTime() - before;
  }

  /** Right answers, and how well the confidence foretells them. */
  private static final class Score {

    private final List<Double> confidences = new ArrayList<>();
    private final List<Boolean> rights = new ArrayList<>();
    private int right;
    private int undetermined;
    private int mixed;

    void add(String wanted, Detection found) {
      boolean isRight = primary(found.tag()).equals(wanted);
      right += isRight ? 1 : 0;
      mixed += found.mixed() ? 1 : 0;
      if (found.tag().equals(LanguageAnnotation.UNDETERMINED)) {
        undetermined++;
      } else {
        confidences.add(found.confidence());
        rights.add(isRight);
      }
    }

    private static String primary(String tag) {
      String primary = tag.split("-")[0];
      return primary.equals("nn") || primary.equals("nb") ? "no" : primary;
    }

    /** Mean distance between confidence and share of right answers, over what was answered. */
    double calibrationError() {
      double[] gap = new double[BINS];
      for (int i = 0; i < rights.size(); i++) {
        int bin = Math.min((int) (confidences.get(i) * BINS), BINS - 1);
        gap[bin] += confidences.get(i) - (rights.get(i) ? 1 : 0);
      }
      double sum = 0;
      for (double binGap : gap) {
        sum += Math.abs(binGap);
      }
      return rights.isEmpty() ? 0 : sum / rights.size();
    }
  }
}
