package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.lists.Hashes;

/**
 * The features of a token: 32-bit hashes of what stands at it and around it. Never a string. One
 * per thread and document; a sentence is opened, then its tokens are asked for in order.
 */
public final class Features {

  /** No token has more features. */
  public static final int MOST = 128;

  private static final int BEFORE_SENTENCE = 0x5EED0001;
  private static final int AFTER_SENTENCE = 0x5EED0002;

  private final Observations seen;
  private final int[] into;
  private final int[] ends = new int[6];
  private int size;
  private int from;
  private int to;

  /** Features of that document. */
  public Features(Observations seen) {
    this.seen = seen;
    this.into = new int[MOST];
  }

  /** The features of the last token asked for; only so many as {@link #of} said. */
  public int[] values() {
    return into;
  }

  /** Opens the sentence of tokens {@code from} to {@code to}. */
  public void open(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Computes the features of a token of the open sentence; returns how many. */
  public int of(int i) {
    size = 0;
    words(i);
    ends[0] = size;
    shapes(i);
    ends[1] = size;
    affixes(i);
    ends[2] = size;
    lists(i);
    ends[3] = size;
    classes(i);
    ends[4] = size;
    surroundings(i);
    ends[5] = size;
    return size;
  }

  /** First feature of a group: words, shapes, affixes, lists, classes, surroundings. */
  int start(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  /** One past the last feature of a group. */
  int end(int group) {
    return ends[group];
  }

  private void words(int i) {
    int here = lower(i);
    int left = lower(i - 1);
    int right = lower(i + 1);
    int shape = shape(i);
    add(1, seen.word(i));
    add(2, here);
    add(3, left);
    add(4, right);
    add(5, lower(i - 2));
    add(6, lower(i + 2));
    add(7, left, here);
    add(8, here, right);
    add(9, left, shape);
    add(10, right, shape);
    add(11, lower(i - 2), left);
    add(12, right, lower(i + 2));
    add(13, left, right);
  }

  private void shapes(int i) {
    int here = form(i);
    int left = form(i - 1);
    int right = form(i + 1);
    add(20, here);
    add(21, left);
    add(22, right);
    add(23, left, here);
    add(24, here, right);
    add(25, left * 31 + here, right);
    add(26, form(i - 2), left * 31 + here);
    add(27, right * 31 + here, form(i + 2));
    add(28, here, (seen.opens(i) ? 1 : 0) + (seen.loud(i) ? 2 : 0));
  }

  private void affixes(int i) {
    String text = seen.tokens().text();
    int start = seen.tokens().start(i);
    int end = seen.tokens().end(i);
    int shape = shape(i);
    for (int length = 1; length <= 4 && length < end - start; length++) {
      int suffix = hash(text, end - length, end);
      add(30 + length, suffix);
      if (length >= 2) {
        add(35 + length, hash(text, start, start + length));
        add(40 + length, suffix, shape);
      }
    }
    affix(46, i - 1);
    affix(47, i + 1);
  }

  private void affix(int template, int i) {
    if (i >= from && i < to) {
      int end = seen.tokens().end(i);
      int start = Math.max(seen.tokens().start(i), end - 3);
      add(template, hash(seen.tokens().text(), start, end));
    }
  }

  private static int hash(String text, int start, int end) {
    int hash = 17;
    for (int at = start; at < end; at++) {
      hash = hash * 31 + Hashes.folded(text.charAt(at));
    }
    return hash;
  }

  private void lists(int i) {
    int here = names(i);
    int left = names(i - 1);
    int right = names(i + 1);
    addSet(50, here);
    addSet(51, left);
    addSet(52, right);
    if (here != 0) {
      add(53, here, form(i));
      add(54, here, lower(i - 1));
      add(55, left * 31 + here, right);
    }
    addSet(60, cues(i));
    addSet(61, cues(i - 1));
    addSet(62, cues(i + 1));
    addSet(63, cues(i - 2));
    addSet(64, cues(i + 2));
    if (cues(i) != 0 || cues(i - 1) != 0) {
      add(65, cues(i - 1), cues(i) * 31 + shape(i));
      add(66, cues(i), cues(i + 1) * 31 + shape(i + 1));
    }
    bits(67, here);
    bits(68, cues(i));
  }

  private void bits(int template, int set) {
    for (int left = set; left != 0; left &= left - 1) {
      add(template, Integer.numberOfTrailingZeros(left));
    }
  }

  private void classes(int i) {
    int here = cluster(i);
    int left = cluster(i - 1);
    int right = cluster(i + 1);
    if (here != 0) {
      add(70, here);
      add(71, here, shape(i));
    }
    if (left != 0) {
      add(72, left, shape(i));
      add(75, cluster(i - 2), left);
    }
    if (right != 0) {
      add(73, right, shape(i));
      add(76, right, cluster(i + 2));
    }
    if (left != 0 && right != 0) {
      add(74, left, right * 64 + shape(i));
    }
  }

  /** The nearest words with a capital, across others; quotation marks; the rest of the document. */
  private void surroundings(int i) {
    int shape = shape(i);
    add(80, nearest(i, -1), shape);
    add(81, nearest(i, 1), shape);
    if (seen.elsewhere(i) != 0) {
      add(82, seen.elsewhere(i), shape);
      add(83, seen.elsewhere(i), seen.opens(i) ? 1 : 0);
    }
    if (seen.quoted(i)) {
      add(84, shape, shape(i - 1));
    }
  }

  private int nearest(int i, int step) {
    for (int at = i + step, left = 4; at >= from && at < to && left > 0; at += step, left--) {
      if (Shape.hasCapital(seen.shape(at))) {
        return seen.lower(at);
      }
    }
    return 0;
  }

  private int lower(int i) {
    return i < from ? BEFORE_SENTENCE : i >= to ? AFTER_SENTENCE : seen.lower(i);
  }

  private int shape(int i) {
    return i < from ? BEFORE_SENTENCE : i >= to ? AFTER_SENTENCE : seen.shape(i);
  }

  private int form(int i) {
    return i < from ? BEFORE_SENTENCE : i >= to ? AFTER_SENTENCE : seen.form(i);
  }

  private int cues(int i) {
    return i < from || i >= to ? 0 : seen.cues(i);
  }

  private int names(int i) {
    return i < from || i >= to ? 0 : seen.names(i);
  }

  private int cluster(int i) {
    return i < from || i >= to ? 0 : seen.cluster(i) & 0xFF;
  }

  private void addSet(int template, int bits) {
    if (bits != 0) {
      add(template, bits);
    }
  }

  private void add(int template, int a, int b) {
    add(template, a * 0x2C1B3C6D + Integer.rotateLeft(b, 15));
  }

  /** Mixes as MurmurHash3's finaliser does (Austin Appleby, public domain). */
  private void add(int template, int value) {
    int hash = (value ^ template * 0x9E3779B1) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    into[size++] = hash ^ (hash >>> 16);
  }
}
