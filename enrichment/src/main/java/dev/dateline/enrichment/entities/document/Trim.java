package dev.dateline.enrichment.entities.document;

import dev.dateline.enrichment.entities.document.Mention.Decision;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.TaggedName;
import dev.dateline.enrichment.text.Tokens;
import dev.dateline.enrichment.text.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes marks off the ends of names: quotation marks, brackets, commas, a lone full stop. */
final class Trim {

  private Trim() {}

  static List<Mention> all(Observations seen, List<TaggedName> names) {
    var kept = new ArrayList<Mention>(names.size());
    int readTo = 0;
    for (var name : names) {
      int from = Math.max(name.from(), readTo);
      int to = name.to();
      while (from < to && isMark(seen.tokens(), from)) {
        from++;
      }
      while (to > from && isMark(seen.tokens(), to - 1) && !endsName(seen.tokens(), from, to - 1)) {
        to--;
      }
      if (from < to) {
        to = withBreton(seen, to);
        readTo = to;
        kept.add(Mention.of(from, to, name.type(), name.confidence(), Decision.MODEL));
      }
    }
    return kept;
  }

  /** "Guivarc’h": the mark inside is a letter of the Breton alphabet. */
  private static int withBreton(Observations seen, int to) {
    var tokens = seen.tokens();
    boolean breton =
        seen.isMark(to, '\'')
            && tokens.touchesNext(to - 1)
            && tokens.touchesNext(to)
            && tokens.word(to + 1).equals("h")
            && tokens.text().charAt(tokens.end(to - 1) - 1) == 'c';
    return breton ? to + 2 : to;
  }

  private static boolean isMark(Tokens tokens, int i) {
    return tokens.kind(i) == Kind.OTHER;
  }

  /** The full stop of "S.p.A.", the mark of "Yahoo!" and the bracket of "Forza (Italia)" stay. */
  private static boolean endsName(Tokens tokens, int from, int i) {
    char mark = tokens.text().charAt(tokens.start(i));
    boolean touches = tokens.end(i - 1) == tokens.start(i);
    return switch (mark) {
      case '.', '!', '+' -> touches;
      case ')' -> has(tokens, from, i, '(');
      case '»', '”', '"' -> has(tokens, from, i, mark == '»' ? '«' : mark == '”' ? '“' : '"');
      default -> false;
    };
  }

  private static boolean has(Tokens tokens, int from, int to, char mark) {
    for (int i = from; i < to; i++) {
      if (tokens.text().charAt(tokens.start(i)) == mark) {
        return true;
      }
    }
    return false;
  }
}
