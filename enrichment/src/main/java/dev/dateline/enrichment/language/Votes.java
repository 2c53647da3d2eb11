package dev.dateline.enrichment.language;

/**
 * Scores a clean text window by window. The sum of all windows names the language; how many of them
 * say something else tells whether the text is mixed.
 */
final class Votes {

  /** UTF-16 units in a window: two sentences, enough for a sure answer. */
  private static final int WINDOW = 200;

  /** A shorter rest is joined to the window before it. */
  private static final int SHORTEST = 100;

  /** A window votes when its answer is ahead of the next by this much (natural logarithm). */
  private static final double SURE = 7;

  /** The share of votes against the winner from which a text is mixed. */
  private static final double MIXED_SHARE = 0.2;

  private final LangidModel model;
  private final float[] total;
  private final int[] votes;
  private int voters;
  private int ngrams;

  Votes(LangidModel model, CleanText text) {
    this.model = model;
    this.total = new float[model.languages().size()];
    this.votes = new int[total.length];
    var window = new Window(model);
    int from = 0;
    while (from < text.length()) {
      int to = from + WINDOW + SHORTEST > text.length() ? text.length() : from + WINDOW;
      window.score(text, from, to);
      count(window);
      from = to;
    }
    for (int language = 0; language < total.length; language++) {
      total[language] += model.prior(language);
    }
  }

  private void count(Window window) {
    float[] scores = window.scores();
    for (int language = 0; language < total.length; language++) {
      total[language] += scores[language];
    }
    ngrams += window.ngrams();
    int best = best(scores, -1);
    int second = best(scores, best);
    if (scores[best] - scores[second] >= SURE) {
      votes[best]++;
      voters++;
    }
  }

  private static int best(float[] scores, int except) {
    int best = except == 0 ? 1 : 0;
    for (int language = 0; language < scores.length; language++) {
      if (language != except && scores[language] > scores[best]) {
        best = language;
      }
    }
    return best;
  }

  int winner() {
    return best(total, -1);
  }

  String language() {
    return model.languages().get(winner());
  }

  /** How far the winner is ahead of the runner-up: natural logarithm of the ratio of odds. */
  double margin() {
    int winner = winner();
    return total[winner] - total[best(total, winner)];
  }

  /** How far the winner is ahead of all languages' mean, for one n-gram: low for noise. */
  double fit() {
    double sum = 0;
    for (float score : total) {
      sum += score;
    }
    return ngrams == 0 ? 0 : (total[winner()] - sum / total.length) / ngrams;
  }

  int ngrams() {
    return ngrams;
  }

  /** Share of the sure windows that are in another language than the winner, 0 to 1. */
  double dissent() {
    return voters == 0 ? 0 : 1 - (double) votes[winner()] / voters;
  }

  boolean mixed() {
    return voters > 1 && dissent() >= MIXED_SHARE;
  }
}
