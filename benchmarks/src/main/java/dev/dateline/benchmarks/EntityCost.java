package dev.dateline.benchmarks;

import dev.dateline.enrichment.entities.Entity;
import dev.dateline.enrichment.entities.TaggerEntityRecognizer;
import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.schema.Article;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What entities cost: loading a language, heap, CPU per article of 3 kB (tokens included), and that
 * threads agree.
 */
public final class EntityCost {

  private static final int ARTICLES = 2_400;
  private static final int ROUNDS = 6;
  private static final int THREADS = 4;
  private static final double MICROS = 1e3;
  private static final double MEGABYTES = 1e6;

  private final TaggerEntityRecognizer recognizer = TaggerEntityRecognizer.create();
  private final List<String> languages = ArticleGenerator.LANGUAGES;
  private final List<String> texts;

  private EntityCost() {
    var generator = new ArticleGenerator(1);
    texts =
        IntStream.range(0, ARTICLES).mapToObj(i -> generator.next()).map(Article::getText).toList();
  }

  /** Prints the table. */
  public static void main(String[] args) throws InterruptedException {
    var cost = new EntityCost();
    System.out.println("language   load ms   heap MB   CPU µs per article");
    for (int language = 0; language < cost.languages.size(); language++) {
      cost.print(language);
    }
    System.out.printf(
        "%d of %d articles differ with %d threads%n", cost.differing(), ARTICLES, THREADS);
  }

  private void print(int language) {
    long before = heap();
    long start = System.nanoTime();
    recognize(language, "");
    double load = (System.nanoTime() - start) / 1e6;
    double heap = (heap() - before) / MEGABYTES;
    System.out.printf(
        "%-8s %9.0f %9.1f %12.0f%n", languages.get(language), load, heap, cpu(language));
  }

  /** Microseconds of CPU per article, the best of several rounds. */
  private double cpu(int language) {
    var bean = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = bean.getCurrentThreadCpuTime();
      for (int i = language; i < ARTICLES; i += languages.size()) {
        recognize(language, texts.get(i));
      }
      double spent = (bean.getCurrentThreadCpuTime() - start) / MICROS;
      best = Math.min(best, spent * languages.size() / ARTICLES);
    }
    return best;
  }

  private long differing() throws InterruptedException {
    var alone = IntStream.range(0, ARTICLES).mapToObj(this::recognize).toList();
    var together = new ArrayList<List<Entity>>(alone);
    var threads = new ArrayList<Thread>();
    for (int t = 0; t < THREADS; t++) {
      int first = t;
      var thread =
          new Thread(
              () -> {
                for (int i = first; i < ARTICLES; i += THREADS) {
                  together.set(i, recognize(i));
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (var thread : threads) {
      thread.join();
    }
    return IntStream.range(0, ARTICLES).filter(i -> !alone.get(i).equals(together.get(i))).count();
  }

  private List<Entity> recognize(int article) {
    return recognize(article % languages.size(), texts.get(article));
  }

  private List<Entity> recognize(int language, String text) {
    return recognizer.recognize(Tokenizer.tokenize(text), languages.get(language));
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
