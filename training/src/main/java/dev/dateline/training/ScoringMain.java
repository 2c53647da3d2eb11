package dev.dateline.training;

import dev.dateline.enrichment.entities.lists.LexiconReader;
import dev.dateline.enrichment.entities.tagger.ModelCatalogue;
import java.nio.file.Path;
import java.util.List;

/** Scores the models that ship on text that they never saw. */
public final class ScoringMain {

  private ScoringMain() {}

  /**
   * Prints a line for each language and corpus: precision, recall and F1 in percent.
   *
   * @param args the folder of training data, that of labels apart from their text, that of
   *     annotated text, then languages
   */
  public static void main(String[] args) {
    var data = new TrainingData(Path.of(args[0]), Path.of(args[1]));
    for (String language : List.of(args).subList(3, args.length)) {
      var evaluation = new Evaluation(ModelCatalogue.load(language), LexiconReader.read(language));
      evaluation
          .scores(data.heldOut(language), Evaluation.corpora(Path.of(args[2]), language))
          .forEach((corpus, score) -> print(language, corpus, score));
    }
  }

  private static void print(String language, String corpus, Score score) {
    System.out.printf("%s  %-28s | %s%n", language, corpus, score);
  }
}
