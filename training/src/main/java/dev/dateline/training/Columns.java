package dev.dateline.training;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.EntityType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads labelled tokens, one a line with its IOB2 tag last, an empty line between sentences. The
 * text is put together by the spacing rules of plain prose.
 */
final class Columns {

  private final String source;
  private final List<Labelled> sentences = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Labelled.Name> names = new ArrayList<>();
  private EntityType open;
  private int start;
  private boolean quote;

  private Columns(String source) {
    this.source = source;
  }

  static List<Labelled> read(Path file, String source) {
    var columns = new Columns(source);
    for (String line : Corpora.lines(file)) {
      String[] cells = line.contains("\t") ? line.split("\t") : line.strip().split("\\s+");
      if (cells.length < 2) {
        columns.close();
      } else {
        boolean numbered = cells.length > 2 && cells[0].matches("\\d+");
        columns.add(numbered ? cells[1] : cells[0], cells[cells.length - 1].strip());
      }
    }
    columns.close();
    return columns.sentences;
  }

  private void add(String word, String tag) {
    if (!glued(word)) {
      text.append(' ');
    }
    quote ^= word.equals("\"");
    int from = text.length();
    text.append(word);
    var type = Corpora.type(tag.substring(tag.indexOf('-') + 1));
    if (type == null) {
      open = null;
    } else if (tag.startsWith("B-") || type != open) {
      open = type;
      start = from;
      names.add(new Labelled.Name(new Span(start, text.length()), type));
    } else {
      names.set(names.size() - 1, new Labelled.Name(new Span(start, text.length()), type));
    }
  }

  private boolean glued(String word) {
    if (text.isEmpty()) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    return "([«“'’".indexOf(last) >= 0
        || (word.length() == 1 && ",.;:!?)]»”%…'’".contains(word))
        || (word.equals("\"") && quote)
        || (last == '"' && quote);
  }

  private void close() {
    if (!text.isEmpty()) {
      var id = "%s%05d".formatted(source, sentences.size());
      sentences.add(new Labelled(source, id, text.toString(), names));
    }
    text.setLength(0);
    names.clear();
    open = null;
    quote = false;
  }
}
