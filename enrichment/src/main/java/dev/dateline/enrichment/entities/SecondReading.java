package dev.dateline.enrichment.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads what the first reading found over the whole document: the same words again, and the
 * family name of a person named in full, are the same wherever they stand.
 */
final class SecondReading {

  private final Page page;
  private final Lexicon lexicon;
  private final List<Mention> first;
  private final PhraseTable surfaces = new PhraseTable();

  private SecondReading(Page page, Lexicon lexicon, List<Mention> first) {
    this.page = page;
    this.lexicon = lexicon;
    this.first = first;
  }

  /** All mentions: those of the first reading and those that they lead to, in order. */
  static List<Mention> of(Page page, Lexicon lexicon, List<Mention> first) {
    var reading = new SecondReading(page, lexicon, first);
    reading.collect();
    var all = new ArrayList<Mention>();
    int at = 0;
    for (var mention : first) {
      reading.gap(at, mention.from(), all);
      all.add(mention);
      at = mention.to();
    }
    reading.gap(at, page.tokens().size(), all);
    all.sort(Comparator.comparingInt(Mention::from));
    return all;
  }

  private void collect() {
    for (int n = 0; n < first.size(); n++) {
      surfaces.add(page.tokens(), first.get(n).from(), first.get(n).to(), n);
    }
    for (int n = 0; n < first.size(); n++) {
      if (first.get(n).type() == EntityType.PERSON) {
        shortForms(first.get(n), n);
      }
    }
  }

  /** The last part, and the first where it may stand alone. */
  private void shortForms(Mention person, int n) {
    var run = Run.at(page, person.from(), person.to());
    if (run.parts() < 2) {
      return;
    }
    int last = run.start(run.parts() - 1);
    addPart(last, run.to(), n);
    if (page.is(person.from(), Cue.SURNAME_FIRST) || page.is(person.from(), Cue.GIVEN)) {
      addPart(person.from(), run.end(0), n);
    }
  }

  private void addPart(int from, int to, int n) {
    boolean short_ = page.tokens().end(to - 1) - page.tokens().start(from) < 2;
    if (!short_ && !page.is(from, Cue.COMMON)) {
      surfaces.add(page.tokens(), from, to, n);
    }
  }

  private void gap(int from, int to, List<Mention> all) {
    int at = from;
    while (at < to) {
      var mention = again(at, to, from);
      if (mention != null) {
        all.add(mention);
      }
      at = mention == null ? at + 1 : mention.to();
    }
  }

  private Mention again(int i, int to, int from) {
    if (!page.capital(i) || (page.opensSentence(i) && page.alsoInLowerCase(i))) {
      return null;
    }
    long match = surfaces.longest(page, i, to);
    if (match == PhraseTable.NONE || insideLongerName(i, PhraseTable.end(match), from, to)) {
      return null;
    }
    var seen = first.get(PhraseTable.value(match));
    return new Mention(i, PhraseTable.end(match), seen.type(), seen.known());
  }

  /** "Eleanor Putin" is not the Putin of the article: an unknown neighbour with a capital. */
  private boolean insideLongerName(int from, int to, int gapFrom, int gapTo) {
    boolean before = from > gapFrom && page.capital(from - 1) && neighbour(from - 1);
    boolean after = to < gapTo && page.capital(to) && neighbour(to);
    boolean hyphen = page.isMark(to, '-') && page.tokens().touchesNext(to - 1);
    return hyphen || (!lexicon.nounsCapitalised() && (before || after) && !page.loud(from));
  }

  private boolean neighbour(int i) {
    return !page.is(i, Cue.COMMON) && !page.is(i, Cue.TITLE) && !page.opensSentence(i);
  }
}
