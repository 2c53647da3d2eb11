package dev.dateline.training;

import dev.dateline.enrichment.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts sentences that follow each other in a source together again, so that the tagger learns what
 * the rest of a document says.
 */
final class Articles {

  private static final int SENTENCES = 8;
  private static final String BETWEEN = "\n\n";

  /** Sources whose sentences do not follow each other. */
  private static final Set<String> SINGLE = Set.of("single", "wiki");

  private Articles() {}

  static List<Labelled> of(List<Labelled> sentences) {
    var articles = new ArrayList<Labelled>();
    int from = 0;
    while (from < sentences.size()) {
      int to = end(sentences, from);
      articles.add(joined(sentences.subList(from, to)));
      from = to;
    }
    return articles;
  }

  private static int end(List<Labelled> sentences, int from) {
    var source = sentences.get(from).source();
    int most = SINGLE.contains(source.replaceFirst("^.*-", "")) ? 1 : SENTENCES;
    int to = from;
    while (to < sentences.size() && to - from < most && sentences.get(to).source().equals(source)) {
      to++;
    }
    return to;
  }

  private static Labelled joined(List<Labelled> sentences) {
    var text = new StringBuilder();
    var names = new ArrayList<Labelled.Name>();
    for (var sentence : sentences) {
      text.append(text.isEmpty() ? "" : BETWEEN);
      int offset = text.length();
      text.append(sentence.text());
      sentence.names().forEach(name -> names.add(moved(name, offset)));
    }
    var first = sentences.get(0);
    return new Labelled(first.source(), first.id(), text.toString(), names);
  }

  private static Labelled.Name moved(Labelled.Name name, int by) {
    var span = new Span(name.span().start() + by, name.span().end() + by);
    return new Labelled.Name(span, name.type());
  }
}
