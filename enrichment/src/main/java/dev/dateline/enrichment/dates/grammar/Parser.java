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
  private Amount amount;
  private int amountAt = -1;

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
      return accept(rule, e, start, constant.capture(), at, captures, depth);
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
      Capture built = nest(nested, at, depth);
      return built == null
          ? -1
          : accept(rule, e, start, built, built.nested().end(), captures, depth);
    }
    if (test instanceof Element.Value value && value.digits() != null) {
      int end = figures(value.digits(), rule, e, start, at, captures, depth);
      if (end >= 0 || value.slot() == Slot.N) {
        return end;
      }
    }
    return words(rule, e, start, at, captures, depth);
  }

  private int figures(
      Figures figures, Rule rule, int e, int start, int at, Capture[] captures, int depth) {
    if (figures == Figures.N) {
      Amount amount = amount(at);
      return amount == null
          ? -1
          : accept(rule, e, start, amount.capture(), amount.end(), captures, depth);
    }
    int value = value(figures, at);
    int end = at + (figures.marked() ? 2 : 1);
    return value < 0 ? -1 : accept(rule, e, start, Capture.figures(value), end, captures, depth);
  }

  private int words(Rule rule, int e, int start, int at, Capture[] captures, int depth) {
    int kind = kind(rule.step(e).test());
    if (!scan.mayBegin(at, kind)) {
      return -1;
    }
    for (Found found : scan.at(at)) {
      if (found.sense().kind() == kind) {
        int end = accept(rule, e, start, found.capture(), at + found.tokens(), captures, depth);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  private int accept(
      Rule rule, int e, int start, Capture capture, int end, Capture[] captures, int depth) {
    captures[e] = capture;
    return run(rule, e + 1, start, end, captures, depth);
  }

  private static int kind(Element.Test test) {
    return test instanceof Element.Word word ? word.kind() : ((Element.Value) test).kind();
  }

  private Capture nest(Element.Nested nested, int at, int depth) {
    if (depth >= DEEPEST) {
      return null;
    }
    Capture built = memo.find(nested.head(), at);
    if (built == null) {
      Match match = longest(grammar.candidates(nested.head(), scan, at), at, depth + 1);
      built = match == null ? Memo.NO_MATCH : Capture.nested(match);
      memo.keep(nested.head(), at, built);
    }
    return built.nested() == null ? null : built;
  }

  /** What many rules ask for at one token is read once. */
  private Amount amount(int at) {
    if (amountAt != at) {
      amountAt = at;
      amount = Amounts.read(scan, at);
    }
    return amount;
  }

  /** The value of figures that are written so, or -1. */
  private int value(Figures figures, int at) {
    if (!scan.isNumber(at)) {
      return -1;
    }
    int value = figures.read(tokens.text(), tokens.start(at), tokens.end(at));
    return value < 0 || !figures.marked() || isMarked(at) ? value : -1;
  }

  private boolean isMarked(int at) {
    return tokens.touchesNext(at) && scan.isWord(at + 1, Classes.of(Slot.ORDINALMARK));
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
        && isWritten(value.digits(), at)) {
      return true;
    }
    int kind = kind(test);
    for (Found found : scan.at(at)) {
      if (found.sense().kind() == kind) {
        return true;
      }
    }
    return false;
  }

  private boolean isWritten(Figures figures, int at) {
    return figures == Figures.N ? amount(at) != null : value(figures, at) >= 0;
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
    return isMark(joint, "$€£#@")
        || (isMark(joint, JOINTS)
            && beyond >= 0
            && tokens.touchesNext(beyond)
            && tokens.kind(beyond) == Tokens.Kind.NUMBER);
  }

  private boolean isMark(int i, String marks) {
    int start = tokens.start(i);
    return tokens.end(i) == start + 1 && marks.indexOf(tokens.text().charAt(start)) >= 0;
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
    return isMark(last + 1, "%€$£°")
        || (isMark(last + 1, JOINTS)
            && last + 2 < scan.size()
            && tokens.touchesNext(last + 1)
            && tokens.kind(last + 2) == Tokens.Kind.NUMBER);
  }
}
