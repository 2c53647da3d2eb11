package dev.dateline.it;

import dev.dateline.enrichment.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Pairs what was expected with what was found: each at most once, equal spans before overlaps. */
final class Pairs {

  /** An expected item and the found item that answers it. */
  record Pair<E, F>(E expected, F found) {}

  private Pairs() {}

  /** Every pair of overlapping items, the most overlapping first, none used twice. */
  static <E, F> List<Pair<E, F>> of(
      List<E> expected, Function<E, Span> spanOfE, List<F> found, Function<F, Span> spanOfF) {
    ToIntFunction<Pair<E, F>> worth =
        pair -> worth(spanOfE.apply(pair.expected()), spanOfF.apply(pair.found()));
    List<Pair<E, F>> candidates = new ArrayList<>();
    for (E e : expected) {
      for (F f : found) {
        candidates.add(new Pair<>(e, f));
      }
    }
    candidates.removeIf(pair -> worth.applyAsInt(pair) <= 0);
    candidates.sort(Comparator.comparingInt(worth).reversed());
    return withoutRepeats(candidates);
  }

  private static int worth(Span one, Span other) {
    return one.equals(other)
        ? Integer.MAX_VALUE
        : Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
  }

  private static <E, F> List<Pair<E, F>> withoutRepeats(List<Pair<E, F>> candidates) {
    Set<E> answered = new HashSet<>();
    Set<F> used = new HashSet<>();
    List<Pair<E, F>> pairs = new ArrayList<>();
    for (Pair<E, F> pair : candidates) {
      if (!answered.contains(pair.expected()) && !used.contains(pair.found())) {
        answered.add(pair.expected());
        used.add(pair.found());
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
