package dev.dateline.training;

import dev.dateline.enrichment.entities.document.DocumentSteps;
import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.entities.tagger.Model;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.Tagger;
import dev.dateline.enrichment.text.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores a model, as the product would run it, on labelled texts. */
final class Evaluation {

  private final Model model;
  private final Lexicon lexicon;

  Evaluation(Model model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  /** The scores on the held-out tenth, as it is and in capitals, and on other corpora. */
  Map<String, Score> scores(List<Labelled> heldOut, Map<String, List<Labelled>> corpora) {
    var scores = new LinkedHashMap<String, Score>();
    scores.put("held-out tenth", score(heldOut));
    scores.put("held-out tenth in capitals", score(Capitals.all(heldOut)));
    corpora.forEach((name, texts) -> scores.put(name, score(texts)));
    return scores;
  }

  /** The score over all texts, each a document of its own. */
  Score score(List<Labelled> texts) {
    return texts.stream()
        .map(text -> Score.of(text.names(), names(text.text())))
        .reduce(Score.NONE, Score::plus);
  }

  private List<Labelled.Name> names(String text) {
    var tokens = Tokenizer.tokenize(text);
    var seen = new Observations(tokens, lexicon, model.classes());
    return DocumentSteps.of(seen, lexicon, Tagger.names(model, seen)).stream()
        .map(mention -> new Labelled.Name(mention.span(tokens), mention.type()))
        .toList();
  }

  /** The corpora of a language in a folder of labelled columns, by file name. */
  static Map<String, List<Labelled>> corpora(Path folder, String language) {
    var found = new LinkedHashMap<String, List<Labelled>>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (name.startsWith(language + "-") && !name.contains("-seed")) {
          found.put(name.replaceFirst("\\.[a-z]+$", ""), Columns.read(file, "gold"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
