package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.entities.Page.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a document once, sentence by sentence, and keeps the names it is sure of. Precision comes
 * first: a capital alone is never enough.
 */
final class FirstReading {

  private final Page page;
  private final Lexicon lexicon;
  private final PersonRules persons;
  private final BodyRules bodies;
  private final List<Mention> mentions = new ArrayList<>();

  /** One past the last mention. */
  private int readTo;

  private FirstReading(Page page, Lexicon lexicon) {
    this.page = page;
    this.lexicon = lexicon;
    this.persons = new PersonRules(page, lexicon.nounsCapitalised());
    this.bodies = new BodyRules(page);
  }

  /** The mentions of a document, in order, not overlapping. */
  static List<Mention> of(Page page, Lexicon lexicon) {
    var reading = new FirstReading(page, lexicon);
    var tokens = page.tokens();
    for (int s = 0; s < tokens.sentences(); s++) {
      reading.sentence(tokens.sentenceStart(s), tokens.sentenceEnd(s));
    }
    return reading.mentions;
  }

  private void sentence(int from, int to) {
    var title = new TitleScope();
    int at = from;
    while (at < to) {
      var mention = at(at, to, title);
      if (mention == null) {
        title.read(page, at);
        at++;
      } else {
        title.read(mention);
        mentions.add(mention);
        readTo = mention.to();
        at = readTo;
      }
    }
  }

  private Mention at(int i, int to, TitleScope title) {
    if (page.shape(i) == Shape.NONE) {
      return null;
    }
    var known = known(i, to);
    if (known != null && known.to() > i + 1 && !page.is(i, Cue.TITLE)) {
      return goesOn(known, to) ? null : known;
    }
    return Parts.starts(page, i) && !skipped(i)
        ? capitalised(i, to, title, known)
        : lowerCased(i, known);
  }

  /** Words of the language that a capital does not make a name. */
  private boolean skipped(int i) {
    boolean head = page.is(i, Cue.ORGANIZATION_HEAD) || page.is(i, Cue.PLACE_HEAD);
    return (page.is(i, Cue.COMMON) && !head)
        || (page.is(i, Cue.TITLE) && !head)
        || (page.is(i, Cue.PORTFOLIO) && !head)
        || (page.opensSentence(i) && page.alsoInLowerCase(i) && !head);
  }

  private Mention lowerCased(int i, Mention known) {
    boolean sure = known != null && page.shape(i) == Shape.LOWER && known.to() > i + 1;
    return sure ? known : placeHead(i);
  }

  /** "via Roma": a lower-case head that the cues list as one. */
  private Mention placeHead(int i) {
    boolean street = page.shape(i) == Shape.LOWER && page.is(i, Cue.PLACE_HEAD);
    return street ? bodies.find(Run.ofToken(i), sentenceLimit(i)) : null;
  }

  private int sentenceLimit(int i) {
    return Math.min(page.tokens().size(), i + 6);
  }

  private Mention capitalised(int i, int to, TitleScope title, Mention known) {
    var run = Run.at(page, i, to);
    var body = bodies.find(run, to);
    if (body != null && !page.loud(i)) {
      return body;
    }
    boolean alone = page.loud(i) ? !page.is(i, Cue.GIVEN) : insideLongerName(i) && !title.names(2);
    int person = alone ? -1 : persons.end(run, title, to);
    if (person > 0 && !(known != null && person == known.to())) {
      return Mention.of(i, person, EntityType.PERSON);
    }
    if (known == null) {
      return byContext(run);
    }
    return goesOn(known, to) ? null : known;
  }

  /** A known name counts when it is not the start of a longer, unknown one: "New York Yankees". */
  private boolean goesOn(Mention known, int to) {
    int next = known.to();
    if (next >= to || page.loud(known.from()) || known.type() != EntityType.LOCATION) {
      return false;
    }
    return Parts.starts(page, next) && !startsAnother(next, to);
  }

  private boolean startsAnother(int i, int to) {
    return page.is(i, Cue.COMMON)
        || page.is(i, Cue.TITLE)
        || page.is(i, Cue.GIVEN)
        || page.is(i, Cue.SURNAME_FIRST)
        || lexicon.names().longest(page, i, to) != PhraseTable.NONE;
  }

  /**
   * "San Diego Padres" holds no person called Diego: the word before has a capital and is unread.
   */
  private boolean insideLongerName(int i) {
    int before = i - 1;
    if (lexicon.nounsCapitalised() || before < readTo || !page.capital(before)) {
      return false;
    }
    return !page.opensSentence(before) && !page.opensSentence(i) && !skipped(before);
  }

  private Mention byContext(Run run) {
    int i = run.from();
    if (run.to() == i + 1 && isAcronym(i) && !page.loud(i)) {
      return Mention.of(i, run.to(), EntityType.ORGANIZATION);
    }
    if (lexicon.nounsCapitalised() && run.parts() == 1 && page.alsoInLowerCase(i)) {
      return null;
    }
    if (appositionOf(i, Cue.ORGANIZATION_BEFORE)) {
      return Mention.of(i, run.first(4).to(), EntityType.ORGANIZATION);
    }
    return appositionOf(i, Cue.PLACE_BEFORE)
        ? Mention.of(i, run.first(3).to(), EntityType.LOCATION)
        : null;
  }

  private boolean isAcronym(int i) {
    int length = page.tokens().end(i) - page.tokens().start(i);
    boolean written = page.shape(i) == Shape.UPPER && length >= 3 && length <= 6;
    return written && !page.is(i, Cue.ACRONYM_NOT) && !page.is(i, Cue.COMMON);
  }

  /** "agenzia Interfax", "città di Aleppo": the noun before, one linking word between. */
  private boolean appositionOf(int i, Cue noun) {
    int before = i - 1;
    if (before > 0 && noun == Cue.PLACE_BEFORE && page.is(before, Cue.LINKER)) {
      before--;
    }
    return before >= 0 && page.is(before, noun) && page.shape(i) == Shape.CAPITALISED;
  }

  private Mention known(int i, int to) {
    long match = lexicon.names().longest(page, i, to);
    if (match == PhraseTable.NONE || hyphenated(i, PhraseTable.end(match))) {
      return null;
    }
    int value = PhraseTable.value(match);
    return value < lexicon.sure() || surelyTown(i)
        ? Mention.of(i, PhraseTable.end(match), lexicon.known().get(value))
        : null;
  }

  /**
   * A small town's name opens no sentence, and where nouns have capitals it needs a preposition.
   */
  private boolean surelyTown(int i) {
    boolean located =
        !lexicon.nounsCapitalised() || (i > 0 && page.is(i - 1, Cue.PLACE_PREPOSITION));
    return located && !page.opensSentence(i);
  }

  /** "Europa-Universität" names no Europe. */
  private boolean hyphenated(int from, int to) {
    var tokens = page.tokens();
    boolean after = page.isMark(to, '-') && tokens.touchesNext(to - 1) && tokens.touchesNext(to);
    boolean before =
        from - 2 >= readTo
            && page.isMark(from - 1, '-')
            && tokens.touchesNext(from - 1)
            && tokens.touchesNext(from - 2);
    return after || before;
  }
}
