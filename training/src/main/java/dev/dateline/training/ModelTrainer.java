package dev.dateline.training;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.lists.Hashes;
import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.entities.lists.LexiconReader;
import dev.dateline.enrichment.entities.tagger.Labels;
import dev.dateline.enrichment.entities.tagger.Model;
import dev.dateline.enrichment.entities.tagger.ModelParts;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.Tagger;
import dev.dateline.enrichment.entities.tagger.WordClasses;
import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Trains the model of one language: its own lessons count fully, those of all other languages less
 * (names and forms are alike), and in a second round what the first model reads in unlabelled text
 * with confidence counts a little too. No setting depends on the language.
 */
final class ModelTrainer {

  /** How much a sentence counts that is in another language, and one that a model labelled. */
  private static final float OTHER_LANGUAGE = 0.5f;

  private static final float READ_BY_MODEL = 0.3f;

  /** A sentence read by the model is a lesson when its least sure name is as sure as this. */
  private static final double CONFIDENT = 0.6;

  private static final int WORD_CLASSES = 200;
  private static final int LEAST_FREQUENT = 4;

  /** A word without a capital that began so many names may begin another. */
  private static final int OPENS_OFTEN = 3;

  /** What a trained model is trimmed to. */
  private static final Quantizer.Settings TRIM = new Quantizer.Settings(0.15f, 0.3f, 0.04f);

  private final TrainingData data;
  private final String language;
  private final Consumer<String> progress;
  private final Lexicon lexicon;
  private final Classes classes;

  /** The words of a model's classes, and the classes ready to be asked. */
  private record Classes(WordClustering.Result result, WordClasses words) {}

  ModelTrainer(TrainingData data, String language, Consumer<String> progress) {
    this.data = data;
    this.language = language;
    this.progress = progress;
    this.lexicon = LexiconReader.read(language);
    var result = WordClustering.of(data.unlabelled(language), WORD_CLASSES, LEAST_FREQUENT);
    this.classes = new Classes(result, result.classes());
  }

  /** Trains from the beginning. */
  ModelParts train() {
    var lessons = data.lessons(language);
    var articles = new ArrayList<>(Articles.of(lessons));
    articles.addAll(Capitals.some(lessons));
    var sentences = new ArrayList<>(Examples.of(articles, lexicon, classes.words(), 1));
    sentences.addAll(others());
    progress.accept(lessons.size() + " labelled texts, with other languages " + sentences.size());
    var first = fit(sentences, articles);
    var read = read(new Model(first));
    progress.accept(read.size() + " more texts read by the first model");
    sentences.addAll(Examples.of(read, lexicon, classes.words(), READ_BY_MODEL));
    return fit(sentences, articles);
  }

  private List<Examples.Sentence> others() {
    var sentences = new ArrayList<Examples.Sentence>();
    for (String other : data.languages()) {
      if (!other.equals(language)) {
        sentences.addAll(
            Examples.of(
                Articles.of(data.lessons(other)),
                LexiconReader.read(other),
                WordClasses.EMPTY,
                OTHER_LANGUAGE));
      }
    }
    return sentences;
  }

  private ModelParts fit(List<Examples.Sentence> sentences, List<Labelled> own) {
    var index = RowIndex.of(sentences);
    var trimmed = Quantizer.of(index, Lessons.learn(index, sentences), TRIM);
    var gate = new GateWords(own);
    return new ModelParts(
        language,
        RowIndex.BITS,
        trimmed.buckets(),
        trimmed.steps(),
        trimmed.transitions(),
        TRIM.unit(),
        gate.inside(),
        gate.opening(OPENS_OFTEN),
        classes.result().words(),
        classes.result().numbers());
  }

  /** What a model finds in text that nobody labelled, where it is confident. */
  private List<Labelled> read(Model model) {
    var found = new ArrayList<Labelled>();
    for (String text : data.unread(language)) {
      var tokens = Tokenizer.tokenize(text);
      var names = Tagger.names(model, new Observations(tokens, lexicon, model.classes()));
      if (names.stream().allMatch(name -> name.confidence() >= CONFIDENT)) {
        found.add(
            new Labelled(
                "single",
                "read",
                text,
                names.stream()
                    .map(
                        name ->
                            new Labelled.Name(
                                new Span(tokens.start(name.from()), tokens.end(name.to() - 1)),
                                name.type()))
                    .toList()));
      }
    }
    return found;
  }

  /** Words without a capital that stand in names. */
  private static final class GateWords {
    private final Map<Long, Integer> inside = new HashMap<>();
    private final Map<Long, Integer> opening = new HashMap<>();

    GateWords(List<Labelled> texts) {
      for (var text : texts) {
        var tokens = Tokenizer.tokenize(text.text());
        byte[] labels = Examples.labels(tokens, text.names());
        for (int i = 0; i < labels.length; i++) {
          count(tokens, i, labels[i]);
        }
      }
    }

    private void count(Tokens tokens, int i, int label) {
      if (label != Labels.OUT
          && !Character.isUpperCase(tokens.text().codePointAt(tokens.start(i)))) {
        long word = Hashes.lower(tokens.text(), tokens.start(i), tokens.end(i));
        (Labels.opens(label) ? opening : inside).merge(word, 1, Integer::sum);
      }
    }

    long[] inside() {
      return words(inside, 1);
    }

    long[] opening(int least) {
      return words(opening, least);
    }

    private static long[] words(Map<Long, Integer> counts, int least) {
      return counts.entrySet().stream()
          .filter(entry -> entry.getValue() >= least)
          .mapToLong(Map.Entry::getKey)
          .sorted()
          .toArray();
    }
  }
}
