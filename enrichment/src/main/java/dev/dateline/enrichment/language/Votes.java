package dev.dateline.enrichment.language;

/**
 * Scores a clean text window by window. The sum of all windows names the language; how many of them
 * say something else tells whether the text is mixed.
 */
final class Votes {

  /** UTF-16 units in a window: a sentence, so that a quotation in another language fills some. */
  private static final int WINDOW = 100;

  /** A shorter rest is joined to the window before it. */
  private static final int SHORTEST = 50;

  /** A window votes when its answer is ahead of the next by this much (natural logarithm). */
  private static final double SURE = 5;

  /** The share of votes against the winner from which a text is mixed. */
  private static final double MIXED_SHARE = 0.18;

  private final LangidModel model;
  private final float[] total;
  private final int[] votes;
  private final int length;
  private int voters;
  private int ngrams;

  Votes(LangidModel model, CleanText text) {
    this.model = model;
    this.total = new float[model.languages().size()];
    this.votes = new int[total.length];
    this.length = text.length();
    scoreAll(text);
    for (int language = 0; language < total.length; language++) {
      total[language] += model.prior(language);
    }
  }

  private void scoreAll(CleanText text) {
    var window = new Window(model);
    int from = 0;
    while (from < length) {
      int to = from + WINDOW + SHORTEST > length ? length : from + WINDOW;
      window.score(text, from, to);
      count(window);
      from = to;
    }
  }

  private void count(Window window) {
    float[] scores = window.scores();
    for (int language = 0; language < total.length; language++) {
      total[language] += scores[language];
    }
    ngrams += window.ngrams();
    int best = best(scores);
    if (margin(scores, best) >= SURE) {
      votes[best]++;
      voters++;
    }
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int language = 1; language < scores.length; language++) {
      if (scores[language] > scores[best]) {
        best = language;
      }
    }
    return best;
  }

  /** How far a language is ahead of the best one that is not the same under another code. */
  private double margin(float[] scores, int best) {
    float second = Float.NEGATIVE_INFINITY;
    for (int language = 0; language < scores.length; language++) {
      if (scores[language] > second && !model.same(language, best)) {
        second = scores[language];
      }
    }
    return scores[best] - second;
  }

  /** The language that the whole text speaks for, as the model calls it. */
  String language() {
    return model.languages().get(best(total));
  }

  /** How far the winner is ahead of the runner-up: natural logarithm of the ratio of odds. */
  double margin() {
    return margin(total, best(total));
  }

  /** How many n-grams of the model the text has. */
  int ngrams() {
    return ngrams;
  }

  /** UTF-16 units that were scored. */
  int length() {
    return length;
  }

  /** Share of the sure windows in a language that is neither the winner nor close to it, 0 to 1. */
  double dissent() {
    String winner = language();
    int against = 0;
    for (int language = 0; language < votes.length; language++) {
      if (votes[language] > 0 && !LanguageTags.akin(model.languages().get(language), winner)) {
        against += votes[language];
      }
    }
    return voters == 0 ? 0 : (double) against / voters;
  }

  /** True when a sizeable part of the text is in another language. */
  boolean mixed() {
    return voters > 1 && dissent() >= MIXED_SHARE;
  }
}
