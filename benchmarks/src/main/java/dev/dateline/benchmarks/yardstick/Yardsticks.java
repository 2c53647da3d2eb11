package dev.dateline.benchmarks.yardstick;

import dev.dateline.benchmarks.articles.Lengths;
import dev.dateline.benchmarks.articles.RealisticArticles;
import dev.dateline.benchmarks.performance.Figures;
import dev.dateline.benchmarks.performance.Machine;
import dev.dateline.benchmarks.performance.Page;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Prints what an article of 3,000 characters costs us and what it costs other libraries, in one
 * run, and the ratio. CPU of the calling thread, ours and theirs in turn, on the same articles;
 * loading and a warm-up are not counted.
 */
public final class Yardsticks {

  private static final List<Peer> OURS =
      List.of(
          new DatelineLanguage(),
          new DatelineTokens(),
          new DatelineDates(),
          new DatelineEntities());

  private static final List<Peer> OTHERS =
      List.of(
          new Optimaize(),
          new OpenNlpLanguage(),
          new Lingua(),
          new OpenNlpTokens(),
          new HeidelTime(),
          new CoreNlp(),
          new CoreNlpPipeline(true),
          new CoreNlpPipeline(false));

  private static final LocalDate PUBLISHED = LocalDate.of(2023, 9, 15);
  private static final int ROUNDS = 3;
  private static final int TEXTS = 50;
  private static final int CHARACTERS = 3_000;

  /** More words than that many characters have. */
  private static final Lengths ENOUGH = Lengths.always(600);

  /** How long a warm-up takes, and each figure after it, at least, in nanoseconds. */
  private static final long WARM_UP = 5_000_000_000L;

  private static final long LONG_ENOUGH = 1_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Yardsticks() {}

  /** Runs the report; arguments are languages, by default the first-class ones. */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    var page = new Page(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    page.paragraph(Machine.line());
    page.columns("stage", "language", "Dateline, µs", "other library", "its µs", "ratio");
    for (var language : args.length == 0 ? List.of("it", "en", "es", "fr", "de") : List.of(args)) {
      for (var other : OTHERS) {
        compare(other, language, page);
      }
    }
    OTHERS.stream()
        .filter(other -> !other.isPresent())
        .forEach(
            other -> System.err.println(other.name() + " is not here: build with mvn -Pyardstick"));
  }

  private static void compare(Peer other, String language, Page page) throws Exception {
    var our = OURS.stream().filter(o -> o.stage().equals(other.stage())).findFirst().orElseThrow();
    if (!other.isPresent() || !other.speaks(language)) {
      return;
    }
    var texts = texts(language);
    micros(our, language, texts, WARM_UP);
    micros(other, language, texts, WARM_UP);
    var ours = new Figures();
    var theirs = new Figures();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(micros(our, language, texts, LONG_ENOUGH));
      theirs.add(micros(other, language, texts, LONG_ENOUGH));
    }
    page.row(
        our.stage(),
        language,
        ours.text(0),
        other.name(),
        theirs.text(0),
        theirs.over(ours).text(1));
  }

  /** Goes through the texts for at least so long; returns the microseconds of one. */
  private static double micros(Peer peer, String language, List<String> texts, long enough)
      throws Exception {
    long begin = THREADS.getCurrentThreadCpuTime();
    int done = 0;
    int found = 0;
    while (THREADS.getCurrentThreadCpuTime() - begin < enough) {
      found += peer.annotate(language, texts.get(done++ % texts.size()), PUBLISHED);
    }
    if (found == 0) {
      throw new IllegalStateException(peer.name() + " found nothing at all");
    }
    return (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / done;
  }

  private static List<String> texts(String language) {
    var articles = RealisticArticles.in(language, 1, ENOUGH);
    return Stream.generate(() -> articles.next().getText().substring(0, CHARACTERS))
        .limit(TEXTS)
        .toList();
  }
}
