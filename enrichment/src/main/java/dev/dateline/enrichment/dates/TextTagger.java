package dev.dateline.enrichment.dates;

import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.dates.grammar.Match;
import dev.dateline.enrichment.dates.grammar.Parser;
import dev.dateline.enrichment.dates.grammar.Scan;
import dev.dateline.enrichment.dates.meaning.Resolver;
import dev.dateline.enrichment.dates.resources.Language;
import dev.dateline.enrichment.dates.values.Direction;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the time expressions of one text. */
final class TextTagger {

  private final Tokens tokens;
  private final Scan scan;
  private final Parser parser;
  private final Tense tense;
  private int sentence;

  TextTagger(Tokens tokens, Language language) {
    this.tokens = tokens;
    this.scan = new Scan(tokens, language.lexicon());
    this.parser = new Parser(language.grammar(), scan);
    this.tense = new Tense(scan, language.endings());
  }

  List<DateMention> tag(Optional<DocumentDate> published) {
    return mentions(find(published));
  }

  List<DateExplanation> explain(Optional<DocumentDate> published) {
    List<Resolver.Mention> found = find(published);
    List<DateMention> mentions = mentions(found);
    List<DateExplanation> explanations = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Resolver.Mention one = found.get(i);
      explanations.add(
          new DateExplanation(
              mentions.get(i), trigger(one.match()), one.match().rules(), one.anchor().toString()));
    }
    return explanations;
  }

  /** The first word of the expression that stands for a value, or its first word at all. */
  private String trigger(Match match) {
    for (int i = match.start(); i < match.end(); i++) {
      if (scan.isTrigger(i)) {
        return tokens.word(i);
      }
    }
    return tokens.word(match.start());
  }

  private List<Resolver.Mention> find(Optional<DocumentDate> published) {
    Resolver resolver = new Resolver(published);
    List<Resolver.Mention> found = new ArrayList<>();
    for (Match match : parser.parse()) {
      while (tokens.sentenceEnd(sentence) <= match.start()) {
        sentence++;
        if (!scan.continues(tokens.sentenceStart(sentence))) {
          resolver.paragraph();
        }
      }
      int first = tokens.sentenceStart(sentence);
      int last = tokens.sentenceEnd(sentence);
      Direction direction =
          match.rule().action().isPoint()
              ? tense.around(first, match.start(), match.end(), last)
              : Direction.UNSAID;
      found.addAll(resolver.resolve(match, sentence, direction));
    }
    return found;
  }

  private List<DateMention> mentions(List<Resolver.Mention> found) {
    List<DateMention> mentions = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      mentions.add(mention(found.get(i), range(found, i)));
    }
    return mentions;
  }

  private Optional<DateMention.Range> range(List<Resolver.Mention> found, int i) {
    int group = found.get(i).group();
    if (group < 0) {
      return Optional.empty();
    }
    boolean opens = i + 1 < found.size() && found.get(i + 1).group() == group;
    String begin = found.get(opens ? i : i - 1).resolved().value();
    String end = found.get(opens ? i + 1 : i).resolved().value();
    return Optional.of(new DateMention.Range(begin, end));
  }

  private DateMention mention(Resolver.Mention found, Optional<DateMention.Range> range) {
    Match match = found.match();
    Span span = new Span(tokens.start(match.start()), tokens.end(match.end() - 1));
    return new DateMention(
        span,
        found.resolved().type(),
        found.resolved().value(),
        found.resolved().earliest(),
        found.resolved().latest(),
        range);
  }
}
