package dev.dateline.training;

import dev.dateline.enrichment.entities.lists.Hashes;
import dev.dateline.enrichment.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words stand beside which in a text, and how often. Words are numbered, the most frequent
 * first; behind them one number for all rare words and one for the edge of a sentence.
 */
final class WordPairs {

  /** The words, as hashes in lower case, by number. */
  final long[] words;

  /** For each word the words before it, and how often each. */
  final int[][] left;

  final int[][] leftCounts;

  /** For each word the words behind it, and how often each. */
  final int[][] right;

  final int[][] rightCounts;

  /** How often each word stands beside itself. */
  final int[] self;

  private WordPairs(long[] words, Map<Long, Integer> pairs) {
    this.words = words;
    int size = words.length + 2;
    this.self = new int[size];
    long[] keys = pairs.keySet().stream().mapToLong(key -> key).sorted().toArray();
    this.left = new int[size][0];
    this.leftCounts = new int[size][0];
    this.right = new int[size][0];
    this.rightCounts = new int[size][0];
    int[] leftSizes = new int[size];
    int[] rightSizes = new int[size];
    for (long key : keys) {
      int first = (int) (key >>> 32);
      int second = (int) key;
      int count = pairs.get(key);
      if (first == second) {
        self[first] = count;
      } else {
        add(right, rightCounts, rightSizes, first, second, count);
        add(left, leftCounts, leftSizes, second, first, count);
      }
    }
    trim(left, leftCounts, leftSizes);
    trim(right, rightCounts, rightSizes);
  }

  /** Counts the pairs of words in texts; words below {@code least} occurrences are rare. */
  static WordPairs of(List<String> texts, int least) {
    var sequences = texts.stream().map(WordPairs::sequence).toList();
    Map<Long, Integer> frequency = new HashMap<>();
    sequences.forEach(
        sequence ->
            Arrays.stream(sequence).forEach(word -> frequency.merge(word, 1, Integer::sum)));
    long[] words = frequent(frequency, least);
    Map<Long, Integer> numbers = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      numbers.put(words[i], i);
    }
    return new WordPairs(words, pairs(sequences, numbers));
  }

  private static long[] sequence(String text) {
    var tokens = Tokenizer.tokenize(text);
    long[] sequence = new long[tokens.size()];
    for (int i = 0; i < sequence.length; i++) {
      sequence[i] = Hashes.lower(text, tokens.start(i), tokens.end(i));
    }
    return sequence;
  }

  private static long[] frequent(Map<Long, Integer> frequency, int least) {
    var words = new ArrayList<>(frequency.keySet());
    words.removeIf(word -> frequency.get(word) < least);
    words.sort(
        (a, b) -> {
          int byCount = frequency.get(b) - frequency.get(a);
          return byCount != 0 ? byCount : Long.compare(a, b);
        });
    return words.stream().mapToLong(word -> word).toArray();
  }

  private static Map<Long, Integer> pairs(List<long[]> sequences, Map<Long, Integer> numbers) {
    int rare = numbers.size();
    int edge = rare + 1;
    Map<Long, Integer> pairs = new HashMap<>();
    for (long[] sequence : sequences) {
      int before = edge;
      for (long word : sequence) {
        int here = numbers.getOrDefault(word, rare);
        pairs.merge(pair(before, here), 1, Integer::sum);
        before = here;
      }
      pairs.merge(pair(before, edge), 1, Integer::sum);
    }
    return pairs;
  }

  private static long pair(int first, int second) {
    return (long) first << 32 | second;
  }

  private static void add(
      int[][] lists, int[][] counts, int[] sizes, int word, int other, int count) {
    if (sizes[word] == lists[word].length) {
      int room = Math.max(4, 2 * sizes[word]);
      lists[word] = Arrays.copyOf(lists[word], room);
      counts[word] = Arrays.copyOf(counts[word], room);
    }
    lists[word][sizes[word]] = other;
    counts[word][sizes[word]++] = count;
  }

  private static void trim(int[][] lists, int[][] counts, int[] sizes) {
    for (int word = 0; word < sizes.length; word++) {
      lists[word] = Arrays.copyOf(lists[word], sizes[word]);
      counts[word] = Arrays.copyOf(counts[word], sizes[word]);
    }
  }
}
