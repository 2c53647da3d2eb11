package dev.dateline.benchmarks.yardstick;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints what an article costs us and what it costs other libraries, in one run, and the ratio. CPU
 * of the calling thread for 3,000 characters, the fastest of several warm passes over the sample
 * articles of a language; loading is not counted.
 */
public final class Yardsticks {

  private static final List<Peer> OURS = List.of(new DatelineDates(), new DatelineEntities());
  private static final List<Peer> OTHERS = List.of(new HeidelTime(), new CoreNlp());
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 9, 15);

  /** A warm pass is repeated for this long, in nanoseconds. */
  private static final long LONG_ENOUGH = 10_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Yardsticks() {}

  /** Runs the report; arguments are languages, by default the first-class ones. */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    List<String> languages =
        args.length == 0 ? List.of("it", "en", "es", "fr", "de") : List.of(args);
    for (Peer other : OTHERS) {
      if (!other.isPresent()) {
        System.err.println(other.name() + " is not here: build with mvn -Pyardstick");
        continue;
      }
      for (Peer our : OURS) {
        if (our.stage().equals(other.stage())) {
          compare(our, other, languages);
        }
      }
    }
  }

  private static void compare(Peer our, Peer other, List<String> languages) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-10s %-10s %12s %18s %9s%n",
        our.stage(),
        "language",
        our.name() + " µs",
        other.name() + " µs",
        "ratio");
    for (String language : languages) {
      if (our.speaks(language) && other.speaks(language)) {
        double ours = microseconds(our, language);
        double theirs = microseconds(other, language);
        System.out.printf(
            Locale.ROOT,
            "%-10s %-10s %11.0f %18.0f %9.0f%n",
            "",
            language,
            ours,
            theirs,
            theirs / ours);
      }
    }
  }

  private static double microseconds(Peer peer, String language) throws Exception {
    List<String> texts = texts(language);
    long characters = texts.stream().mapToLong(String::length).sum();
    long best = pass(peer, language, texts);
    long begin = System.nanoTime();
    do {
      best = Math.min(best, pass(peer, language, texts));
    } while (System.nanoTime() - begin < LONG_ENOUGH);
    return best / 1000.0 * 3000 / characters;
  }

  private static long pass(Peer peer, String language, List<String> texts) throws Exception {
    long begin = THREADS.getCurrentThreadCpuTime();
    int found = 0;
    for (String text : texts) {
      found += peer.annotate(language, text, PUBLISHED);
    }
    if (found == 0) {
      throw new IllegalStateException(peer.name() + " found nothing at all");
    }
    return THREADS.getCurrentThreadCpuTime() - begin;
  }

  private static List<String> texts(String language) throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("dateline.samples")))) {
      List<Path> own =
          files
              .filter(f -> f.getFileName().toString().startsWith(language + "-"))
              .filter(f -> f.toString().endsWith(".txt"))
              .sorted()
              .toList();
      List<String> texts = new java.util.ArrayList<>();
      for (Path file : own) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}
