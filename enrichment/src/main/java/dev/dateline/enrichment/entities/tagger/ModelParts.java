package dev.dateline.enrichment.entities.tagger;

/**
 * What a trained model is made of, as it stands in its file.
 *
 * @param language BCP 47 tag of the language it reads
 * @param bits a feature's bucket is the first so many bits of its hash; 10 to 26
 * @param buckets the buckets that have weights, ascending; all others weigh nothing
 * @param weights for each of {@code buckets} a row of {@link Labels#COUNT} steps
 * @param transitions steps from each label to each, row by row
 * @param unit what one step is worth, as a natural logarithm of odds
 * @param inside words without a capital that stand inside names, as hashes in lower case, ascending
 * @param opening words without a capital that start names, likewise
 * @param classWords words that have a class, likewise
 * @param classes their classes, 1 to 255
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, handed over whole and never compared
public record ModelParts(
    String language,
    int bits,
    int[] buckets,
    byte[] weights,
    int[] transitions,
    float unit,
    long[] inside,
    long[] opening,
    long[] classWords,
    byte[] classes) {

  /** Refuses parts that do not fit one another. */
  public ModelParts {
    check(bits >= 10 && bits <= 26, "bits from 10 to 26, got " + bits);
    check(weights.length == buckets.length * Labels.COUNT, "a row of weights for every bucket");
    check(transitions.length == Labels.COUNT * Labels.COUNT, "transitions between all labels");
    check(unit > 0, "a unit above 0, got " + unit);
    check(classWords.length == classes.length, "a class for every word that has one");
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("a model needs " + rule);
    }
  }
}
