package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.lists.Cue;
import dev.dateline.enrichment.entities.lists.Hashes;
import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.text.Tokens;

/**
 * What the tagger sees of a document: for every token a few numbers, computed in place from the
 * text and the lists. Made once per document, used by one thread.
 */
public final class Observations {

  private static final int ANY_CASE = anyCase();
  private static final int PERSON_CUES =
      Cue.GIVEN.bit() | Cue.FAMILY.bit() | Cue.SURNAME_FIRST.bit();

  private final Tokens tokens;
  private final long[] exact;
  private final long[] listed;
  private final long[] lower;
  private final int[] shapes;
  private final int[] cues;
  private final byte[] clusters;
  private final SentenceMarks marks;
  private final ListMarks names;
  private final byte[] elsewhere;

  /**
   * Looks at a document.
   *
   * @param lexicon the lists of its language
   * @param clusters classes of words of its language
   */
  public Observations(Tokens tokens, Lexicon lexicon, WordClasses clusters) {
    int size = tokens.size();
    this.tokens = tokens;
    this.exact = new long[size];
    this.listed = new long[size];
    this.lower = new long[size];
    this.shapes = new int[size];
    this.cues = new int[size];
    this.clusters = new byte[size];
    for (int i = 0; i < size; i++) {
      read(i, lexicon, clusters);
    }
    this.marks = new SentenceMarks(tokens, shapes);
    readLoud(lexicon);
    this.names = new ListMarks(listed, shapes);
    lexicon.lists().forEach(names::add);
    this.elsewhere = Elsewhere.of(lower, shapes, marks);
  }

  private void read(int i, Lexicon lexicon, WordClasses classes) {
    String text = tokens.text();
    int start = tokens.start(i);
    int end = tokens.end(i);
    shapes[i] = Shape.of(tokens, i);
    exact[i] = Hashes.exact(text, start, end);
    listed[i] = exact[i];
    lower[i] = Shape.hasCapital(shapes[i]) ? Hashes.lower(text, start, end) : exact[i];
    cues[i] = lexicon.flags(exact[i]);
    if (lower[i] != exact[i]) {
      cues[i] |= lexicon.flags(lower[i]) & ANY_CASE;
    }
    clusters[i] = (byte) classes.of(lower[i]);
  }

  private static int anyCase() {
    int bits = 0;
    for (Cue cue : Cue.values()) {
      bits |= cue.anyCase() ? cue.bit() : 0;
    }
    return bits;
  }

  /** In a headline in capitals, lists are asked for "ROMA" as it would else be written: "Roma". */
  private void readLoud(Lexicon lexicon) {
    for (int i = 0; i < shapes.length; i++) {
      if (marks.loud(i) && shapes[i] == Shape.UPPER) {
        listed[i] = Hashes.capitalised(tokens.text(), tokens.start(i), tokens.end(i));
        cues[i] |= lexicon.flags(listed[i]) & PERSON_CUES;
      }
    }
  }

  /** The document. */
  public Tokens tokens() {
    return tokens;
  }

  /** The {@link Hashes#exact} number of every token. */
  public long[] exact() {
    return exact;
  }

  /** True for a word that has a cue. */
  public boolean is(int i, Cue cue) {
    return (cues[i] & cue.bit()) != 0;
  }

  /** True for a token that is the given mark. */
  public boolean isMark(int i, char mark) {
    return i < shapes.length && shapes[i] == Shape.MARK + mark;
  }

  /**
   * True when a stretch seems to be part of a longer name that nobody found: "Eleanor Putin" is not
   * the Putin of the article, nor is "Europa-Park" Europe.
   *
   * @param gapFrom from where on nothing was found
   * @param gapTo up to where nothing was found
   */
  public boolean insideLonger(int from, int to, int gapFrom, int gapTo) {
    boolean before = from > gapFrom && unknownName(from - 1);
    boolean after = to < gapTo && unknownName(to);
    return before || after || hyphenated(from, to);
  }

  private boolean unknownName(int i) {
    return hasCapital(i) && !opens(i) && !loud(i) && !is(i, Cue.COMMON) && !is(i, Cue.TITLE);
  }

  private boolean hyphenated(int from, int to) {
    boolean behind = tokens.touchesNext(to - 1) && isMark(to, '-') && tokens.touchesNext(to);
    boolean before =
        from > 1
            && isMark(from - 1, '-')
            && tokens.touchesNext(from - 1)
            && tokens.touchesNext(from - 2);
    return behind || before;
  }

  /** True for a word with a capital, or of a script that has none. */
  public boolean mayStartName(int i) {
    return Shape.mayStartName(shapes[i]);
  }

  /** True when a token's script parts words by spaces: neither Chinese nor Japanese. */
  public boolean isSpaced(int i) {
    return tokens.text().codePointAt(tokens.start(i)) < 0x2E80;
  }

  /** True for a word with a capital. */
  public boolean hasCapital(int i) {
    return Shape.hasCapital(shapes[i]);
  }

  /** True when the document has the word in lower case too. */
  public boolean alsoInLowerCase(int i) {
    return (elsewhere[i] & Elsewhere.LOWER) != 0;
  }

  int word(int i) {
    return fold(exact[i]);
  }

  int lower(int i) {
    return fold(lower[i]);
  }

  private static int fold(long hash) {
    return (int) (hash ^ (hash >>> 32));
  }

  long lowerCase(int i) {
    return lower[i];
  }

  int shape(int i) {
    return shapes[i];
  }

  /** Shape, and whether white space stands before and behind the token. */
  int form(int i) {
    int before = i > 0 && tokens.end(i - 1) == tokens.start(i) ? 1 : 0;
    int behind = tokens.touchesNext(i) ? 2 : 0;
    return shapes[i] * 8 + before + behind + (quoted(i) ? 4 : 0);
  }

  int cues(int i) {
    return cues[i];
  }

  int names(int i) {
    return names.of(i);
  }

  int cluster(int i) {
    return clusters[i];
  }

  int elsewhere(int i) {
    return elsewhere[i];
  }

  /** True for the first word of a sentence. */
  public boolean opens(int i) {
    return marks.opens(i);
  }

  /** True in a sentence where nearly every word has a capital, such as a headline. */
  public boolean loud(int i) {
    return marks.loud(i);
  }

  boolean quoted(int i) {
    return marks.quoted(i);
  }
}
