package dev.dateline.streams.mentions;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.text.TextBudget;
import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences that cut no mention in two: where one would, it goes on. A sentence
 * that is too long to be shown comes in pieces.
 */
final class SentenceSpans {

  /** UTF-16 units of the longest piece, unless a single word or mention is longer. */
  static final int LONGEST = 600;

  private final Tokens tokens;
  private final List<Span> mentions;
  private final List<Span> spans = new ArrayList<>();

  /** First mention that does not begin before the boundaries asked about so far. */
  private int ahead;

  /** The farthest end of the mentions before that one. */
  private int covered;

  private SentenceSpans(Tokens tokens, List<Span> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  /**
   * The sentences of a text as far as it is annotated, without white space around them.
   *
   * @param mentions stretches of the text by their starts; they may overlap
   */
  static List<Span> of(String text, List<Span> mentions) {
    var tokens = Tokenizer.tokenize(text, TextBudget.OF_A_DOCUMENT);
    return new SentenceSpans(tokens, mentions).cut();
  }

  private List<Span> cut() {
    if (tokens.size() == 0) {
      return spans;
    }
    int first = 0;
    int sentence = 0;
    for (int token = 1; token < tokens.size(); token++) {
      boolean begins = token == tokens.sentenceEnd(sentence);
      sentence += begins ? 1 : 0;
      boolean tooLong = tokens.end(token) - tokens.start(first) > LONGEST;
      if ((begins || tooLong) && !isInside(tokens.start(token))) {
        spans.add(span(first, token));
        first = token;
      }
    }
    spans.add(span(first, tokens.size()));
    return spans;
  }

  private Span span(int first, int end) {
    return new Span(tokens.start(first), tokens.end(end - 1));
  }

  /** True when a mention begins before and ends after; asked from left to right only. */
  private boolean isInside(int boundary) {
    while (ahead < mentions.size() && mentions.get(ahead).start() < boundary) {
      covered = Math.max(covered, mentions.get(ahead).end());
      ahead++;
    }
    return covered > boundary;
  }
}
