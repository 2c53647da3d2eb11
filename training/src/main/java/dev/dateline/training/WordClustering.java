package dev.dateline.training;

import dev.dateline.enrichment.entities.lists.LongIntTable;
import dev.dateline.enrichment.entities.tagger.WordClasses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts words that stand beside like words into one class, by the exchange algorithm (Kneser and Ney
 * 1993; Martin, Liermann and Ney 1998): each word in turn moves to the class where the likelihood
 * of the text under a model of class pairs is greatest, until few words move.
 */
final class WordClustering {

  private static final int ROUNDS = 12;

  /** When fewer words than one in so many move, the classes have settled. */
  private static final int SETTLED = 200;

  private final WordPairs pairs;
  private final int classes;
  private final int[] classOf;
  private final int[][] counts;
  private final long[] outgoing;
  private final long[] incoming;

  // What the word that is about to move has on its two sides, by class.
  private final int[] toLeft;
  private final int[] toRight;
  private int[] leftClasses = new int[0];
  private int[] rightClasses = new int[0];

  /**
   * Words with their classes.
   *
   * @param words as hashes in lower case, ascending
   * @param numbers their classes, from 1
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over whole and never compared
  record Result(long[] words, byte[] numbers) {

    WordClasses classes() {
      var table = new LongIntTable();
      for (int i = 0; i < words.length; i++) {
        table.put(words[i], numbers[i] & 0xFF);
      }
      return new WordClasses(table);
    }
  }

  private WordClustering(WordPairs pairs, int classes) {
    this.pairs = pairs;
    this.classes = classes;
    this.classOf = new int[pairs.self.length];
    this.counts = new int[classes + 2][classes + 2];
    this.outgoing = new long[classes + 2];
    this.incoming = new long[classes + 2];
    this.toLeft = new int[classes + 2];
    this.toRight = new int[classes + 2];
    for (int word = 0; word < classOf.length; word++) {
      int behind = word - pairs.words.length;
      classOf[word] = behind < 0 ? word % classes : classes + behind;
    }
    for (int word = 0; word < classOf.length; word++) {
      countPairs(word);
    }
  }

  private void countPairs(int word) {
    int here = classOf[word];
    for (int i = 0; i < pairs.right[word].length; i++) {
      count(here, classOf[pairs.right[word][i]], pairs.rightCounts[word][i]);
    }
    count(here, here, pairs.self[word]);
  }

  private void count(int first, int second, int times) {
    counts[first][second] += times;
    outgoing[first] += times;
    incoming[second] += times;
  }

  /** The classes of the words that texts have at least so often. */
  static Result of(List<String> texts, int classes, int least) {
    var clustering = new WordClustering(WordPairs.of(texts, least), classes);
    clustering.run();
    return clustering.result();
  }

  private void run() {
    int moved = Integer.MAX_VALUE;
    for (int round = 0; round < ROUNDS && (long) moved * SETTLED >= pairs.words.length; round++) {
      moved = 0;
      for (int word = 0; word < pairs.words.length; word++) {
        moved += move(word) ? 1 : 0;
      }
    }
  }

  private boolean move(int word) {
    look(word);
    int from = classOf[word];
    shift(word, from, -1);
    int best = best(word);
    shift(word, best, 1);
    classOf[word] = best;
    return best != from;
  }

  private void look(int word) {
    leftClasses = sides(pairs.left[word], pairs.leftCounts[word], toLeft);
    rightClasses = sides(pairs.right[word], pairs.rightCounts[word], toRight);
  }

  private int[] sides(int[] words, int[] times, int[] byClass) {
    Arrays.fill(byClass, 0);
    for (int i = 0; i < words.length; i++) {
      byClass[classOf[words[i]]] += times[i];
    }
    return IntStream.range(0, byClass.length).filter(c -> byClass[c] > 0).toArray();
  }

  private void shift(int word, int to, int sign) {
    for (int other : leftClasses) {
      count(other, to, sign * toLeft[other]);
    }
    for (int other : rightClasses) {
      count(to, other, sign * toRight[other]);
    }
    count(to, to, sign * pairs.self[word]);
  }

  private int best(int word) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    long out = sum(pairs.rightCounts[word]) + pairs.self[word];
    long in = sum(pairs.leftCounts[word]) + pairs.self[word];
    for (int to = 0; to < classes; to++) {
      double gain = gain(to, pairs.self[word]) - grown(outgoing[to], out) - grown(incoming[to], in);
      if (gain > most) {
        most = gain;
        best = to;
      }
    }
    return best;
  }

  private static long sum(int[] counts) {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** What the likelihood of pairs gains when the word comes to a class. */
  private double gain(int to, int self) {
    double gain = grown(counts[to][to], toLeft[to] + toRight[to] + self);
    for (int other : leftClasses) {
      gain += other == to ? 0 : grown(counts[other][to], toLeft[other]);
    }
    for (int other : rightClasses) {
      gain += other == to ? 0 : grown(counts[to][other], toRight[other]);
    }
    return gain;
  }

  private static double grown(long count, long by) {
    return by == 0 ? 0 : EntropyTable.of(count + by) - EntropyTable.of(count);
  }

  /** n log n, from a table where it can be. */
  private static final class EntropyTable {
    private static final double[] SMALL = new double[1 << 20];

    static {
      for (int n = 1; n < SMALL.length; n++) {
        SMALL[n] = n * StrictMath.log(n);
      }
    }

    static double of(long n) {
      return n < SMALL.length ? SMALL[(int) n] : n * StrictMath.log((double) n);
    }
  }

  private Result result() {
    var order =
        IntStream.range(0, pairs.words.length)
            .boxed()
            .sorted(Comparator.comparingLong(word -> pairs.words[word]))
            .mapToInt(word -> word)
            .toArray();
    long[] words = Arrays.stream(order).mapToLong(word -> pairs.words[word]).toArray();
    byte[] numbers = new byte[order.length];
    for (int i = 0; i < order.length; i++) {
      numbers[i] = (byte) (classOf[order[i]] + 1);
    }
    return new Result(words, numbers);
  }
}
