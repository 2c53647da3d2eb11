package dev.dateline.enrichment.dates.grammar;

import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the expressions of one text, from left to right: at each token the longest that any rule
 * builds. The depth of nesting is limited, so the work per token is bounded. Serves one text.
 */
public final class Parser {

  private static final int DEEPEST = 5;

  /** More steps than this no pattern has; see {@link Rule}. */
  static final int LONGEST = 16;

  private static final String JOINTS = "-./:,_@#$€£%+°*\\=";

  private final Grammar grammar;
  private final Scan scan;
  private final Tokens tokens;
  private final Memo memo;
  private final Capture[][] scratch = new Capture[DEEPEST + 1][LONGEST];

  /** A parser of the text that was scanned. */
  public Parser(Grammar grammar, Scan scan) {
    this.grammar = grammar;
    this.scan = scan;
    this.tokens = scan.tokens();
    this.memo = new Memo(grammar.heads());
  }

  /** All expressions, in order, not overlapping. */
  public List<Match> parse() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < scan.size(); ) {
      Match match = grammar.canBegin(scan, i) ? longest(grammar.candidates(scan, i), i, 0) : null;
      if (match != null) {
        matches.add(match);
      }
      i = match == null ? i + 1 : match.end();
    }
    return matches;
  }

  private Match longest(Candidate[] candidates, int i, int depth) {
    Match best = null;
    int bestEnd = i;
    Capture[] captures = scratch[depth];
    long near = scan.near(i);
    for (Candidate candidate : candidates) {
      Rule rule = candidate.rule();
      if ((candidate.needs() & ~near) != 0) {
        continue;
      }
      int end = run(rule, 0, i, i, captures, depth);
      if (end > bestEnd && (depth > 0 || standsAlone(i, end))) {
        best = new Match(rule, i, end, captured(captures, rule.size()));
        bestEnd = end;
      }
    }
    return best;
  }

  private static List<Capture> captured(Capture[] captures, int count) {
    return Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(captures, count)));
  }

  /** One past the last token of the expression, or -1 when the rest of the pattern does not fit. */
  private int run(Rule rule, int e, int start, int at, Capture[] captures, int depth) {
    if (e == rule.size()) {
      return at;
    }
    Element element = rule.step(e);
    if (element.role() != Element.Role.INSIDE) {
      captures[e] = null;
      return around(element, start, at, depth) ? run(rule, e + 1, start, at, captures, depth) : -1;
    }
    if (element.test() instanceof Element.Constant constant) {
      Capture capture = new Capture(at, constant.number(), constant.text(), null);
      return accept(rule, e, start, capture, captures, depth);
    }
    int end = place(element, at, start) ? fit(rule, e, start, at, captures, depth) : -1;
    if (end >= 0 || !element.optional()) {
      return end;
    }
    captures[e] = null;
    return run(rule, e + 1, start, at, captures, depth);
  }

  private boolean place(Element element, int at, int start) {
    return at < scan.size()
        && (at == start || scan.continues(at))
        && (!element.touching() || tokens.touchesNext(at - 1));
  }

  private int fit(Rule rule, int e, int start, int at, Capture[] captures, int depth) {
    Element.Test test = rule.step(e).test();
    if (test instanceof Element.Nested nested) {
      return accept(rule, e, start, nest(nested, at, depth), captures, depth);
    }
    if (test instanceof Element.Value value && value.digits() != null) {
      int end = accept(rule, e, start, figures(value.digits(), at), captures, depth);
      if (end >= 0 || value.slot() == Slot.N) {
        return end;
      }
    }
    return words(rule, e, start, at, captures, depth);
  }

  private int words(Rule rule, int e, int start, int at, Capture[] captures, int depth) {
    int kind = kind(rule.step(e).test());
    if (!scan.mayBegin(at, kind)) {
      return -1;
    }
    for (Scan.Found found : scan.at(at)) {
      if (found.sense().kind() == kind) {
        Capture capture = Capture.word(found.end(), found.sense());
        int end = accept(rule, e, start, capture, captures, depth);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  private int accept(Rule rule, int e, int start, Capture capture, Capture[] captures, int depth) {
    if (capture == null) {
      return -1;
    }
    captures[e] = capture;
    return run(rule, e + 1, start, capture.end(), captures, depth);
  }

  private static int kind(Element.Test test) {
    return test instanceof Element.Word word ? word.kind() : ((Element.Value) test).kind();
  }

  private Capture nest(Element.Nested nested, int at, int depth) {
    if (depth >= DEEPEST) {
      return null;
    }
    Match match = memo.find(nested.head(), at);
    if (match == null) {
      match = longest(grammar.candidates(nested.head(), scan, at), at, depth + 1);
      memo.keep(nested.head(), at, match);
    }
    return match == null || match.end() == 0 ? null : Capture.nested(match);
  }

  private Capture figures(Figures figures, int at) {
    if (figures == Figures.N) {
      return Amounts.read(scan, at);
    }
    if (!scan.isNumber(at)) {
      return null;
    }
    int value = figures.read(tokens.text(), tokens.start(at), tokens.end(at));
    if (value < 0 || !figures.marked()) {
      return value < 0 ? null : Capture.figures(at + 1, value);
    }
    boolean mark = tokens.touchesNext(at) && scan.isWord(at + 1, Classes.of(Slot.ORDINALMARK));
    return mark ? Capture.figures(at + 2, value) : null;
  }

  private boolean around(Element element, int start, int at, int depth) {
    return switch (element.role()) {
      case BEFORE -> before(element, start);
      case NOT_BEFORE -> !before(element, start);
      case AFTER -> after(element, at, depth);
      case NOT_AFTER -> !after(element, at, depth);
      case INSIDE -> false;
    };
  }

  private boolean before(Element element, int start) {
    return scan.continues(start)
        && scan.endsWith(start, kind(element.test()))
        && (!element.touching() || tokens.touchesNext(start - 1));
  }

  private boolean after(Element element, int at, int depth) {
    if (!place(element, at, at - 1)) {
      return false;
    }
    Element.Test test = element.test();
    if (test instanceof Element.Nested nested) {
      return nest(nested, at, depth) != null;
    }
    if (test instanceof Element.Value value
        && value.digits() != null
        && figures(value.digits(), at) != null) {
      return true;
    }
    int kind = kind(test);
    for (Scan.Found found : scan.at(at)) {
      if (found.sense().kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /**
   * False when the expression is cut out of something longer: a score, a price, a version, an
   * address, a number with more digits, a word.
   */
  private boolean standsAlone(int start, int end) {
    return !(scan.isNumber(start) ? joined(start - 1, start - 2) : isCompound(start))
        && !(scan.isNumber(end - 1) && joinedAfter(end - 1));
  }

  /** True after a hyphen that joins it to a word that says nothing of time. */
  private boolean isCompound(int start) {
    return start > 1
        && tokens.touchesNext(start - 1)
        && tokens.touchesNext(start - 2)
        && tokens.end(start - 1) - tokens.start(start - 1) == 1
        && tokens.text().charAt(tokens.start(start - 1)) == '-'
        && tokens.kind(start - 2) == Tokens.Kind.WORD
        && !grammar.isTyped(scan, start - 2);
  }

  /** Whether something that is part of the same figure stands before token {@code joint + 1}. */
  private boolean joined(int joint, int beyond) {
    if (joint < 0 || !tokens.touchesNext(joint)) {
      return false;
    }
    if (tokens.kind(joint) != Tokens.Kind.OTHER) {
      return isSpaced(joint);
    }
    String mark = tokens.word(joint);
    return "$€£#@".contains(mark)
        || (JOINTS.contains(mark)
            && beyond >= 0
            && tokens.touchesNext(beyond)
            && tokens.kind(beyond) == Tokens.Kind.NUMBER);
  }

  /** False in scripts that put no blanks between words, where touching joins nothing. */
  private boolean isSpaced(int i) {
    char c = tokens.text().charAt(tokens.start(i));
    return c < 0x0E00 || (c > 0x0EFF && c < 0x1780) || (c > 0x17FF && c < 0x2E80);
  }

  private boolean joinedAfter(int last) {
    if (!tokens.touchesNext(last)) {
      return false;
    }
    if (tokens.kind(last + 1) != Tokens.Kind.OTHER) {
      return isSpaced(last + 1);
    }
    String mark = tokens.word(last + 1);
    return "%€$£°".contains(mark)
        || (JOINTS.contains(mark)
            && last + 2 < scan.size()
            && tokens.touchesNext(last + 1)
            && tokens.kind(last + 2) == Tokens.Kind.NUMBER);
  }
}
