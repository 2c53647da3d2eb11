package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.entities.Page.Shape;
import java.util.Arrays;

/** Parts of a name that stand side by side, as "John F. Kirby" is three. */
final class Run {

  private static final int MAX_PARTS = 8;

  private final int from;

  /** One past the last token of each part. */
  private final int[] ends;

  private Run(int from, int... ends) {
    this.from = from;
    this.ends = ends;
  }

  /** The one token {@code i}. */
  static Run ofToken(int i) {
    return new Run(i, i + 1);
  }

  /** The parts from token {@code from}, which starts one, to where they stop. */
  static Run at(Page page, int from, int limit) {
    int[] ends = new int[MAX_PARTS];
    int parts = 0;
    int at = from;
    while (parts < MAX_PARTS && at < limit && goesOn(page, from, at, parts)) {
      at = Parts.end(page, at, limit);
      ends[parts++] = at;
    }
    return new Run(from, Arrays.copyOf(ends, parts));
  }

  /** A title or a word like "Monday" stops a run; at its start the caller has looked already. */
  private static boolean goesOn(Page page, int from, int at, int parts) {
    if (!Parts.starts(page, at)) {
      return false;
    }
    boolean thirdOfThree = parts == 2 && page.is(from, Cue.SURNAME_FIRST);
    return parts == 0 || thirdOfThree || !(page.is(at, Cue.TITLE) || closed(page, at));
  }

  private static boolean closed(Page page, int at) {
    return page.is(at, Cue.COMMON)
        && !page.is(at, Cue.ORGANIZATION_TAIL)
        && !page.is(at, Cue.PLACE_TAIL);
  }

  /** First token. */
  int from() {
    return from;
  }

  /** One past the last token of part {@code n}. */
  int end(int n) {
    return ends[n];
  }

  int parts() {
    return ends.length;
  }

  int to() {
    return ends[ends.length - 1];
  }

  /** First token of part {@code n}. */
  int start(int n) {
    return n == 0 ? from : ends[n - 1];
  }

  /** True when one of the parts after the first carries the cue. */
  int lastWith(Page page, Cue cue) {
    for (int n = parts() - 1; n > 0; n--) {
      if (page.is(start(n), cue)) {
        return n;
      }
    }
    return -1;
  }

  /** True when a part between the first and the last is an initial. */
  boolean hasMiddleInitial(Page page) {
    for (int n = 1; n < parts() - 1; n++) {
      if (page.shape(start(n)) == Shape.INITIAL) {
        return true;
      }
    }
    return false;
  }

  /** The first {@code n} parts. */
  Run first(int n) {
    return n >= parts() ? this : new Run(from, Arrays.copyOf(ends, n));
  }
}
