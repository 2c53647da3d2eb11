package dev.dateline.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.enrichment.entities.lists.LexiconReader;
import dev.dateline.enrichment.entities.tagger.Model;
import dev.dateline.enrichment.entities.tagger.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trains models and writes each with its card; see {@code training/run}. */
public final class TrainingMain {

  private final TrainingData data;
  private final Path gold;
  private final Path models;
  private final LocalDate today;

  private TrainingMain(TrainingData data, Path gold, Path models, LocalDate today) {
    this.data = data;
    this.gold = gold;
    this.models = models;
    this.today = today;
  }

  /**
   * Trains.
   *
   * @param args the folder of training data, that of labels apart from their text, that of
   *     annotated text to score with, that of the models, then languages
   */
  public static void main(String[] args) throws IOException {
    var data = new TrainingData(Path.of(args[0]), Path.of(args[1]));
    var today = LocalDate.now(Clock.systemUTC());
    var training = new TrainingMain(data, Path.of(args[2]), Path.of(args[3]), today);
    for (String language : List.of(args).subList(4, args.length)) {
      training.train(language);
    }
  }

  private void train(String language) throws IOException {
    var trainer = new ModelTrainer(data, language, line -> say(language, line));
    byte[] bytes = ModelFile.bytes(trainer.train());
    var scores = scores(language, bytes);
    var card =
        new ModelCard(
            language, today, bytes, data.sources(language), data.licences(language), scores);
    Files.createDirectories(models);
    Files.write(models.resolve(language + ".model"), bytes);
    Files.writeString(models.resolve(language + ".md"), card.text(), UTF_8);
    list(language, Hashing.sha256(bytes));
    say(language, bytes.length + " bytes");
    scores.forEach((corpus, score) -> say(language, corpus + " | " + score));
  }

  private Map<String, Score> scores(String language, byte[] bytes) {
    var evaluation = new Evaluation(new Model(ModelFile.read(bytes)), LexiconReader.read(language));
    return evaluation.scores(data.heldOut(language), Evaluation.corpora(gold, language));
  }

  /** Adds the model to the list of models, in order of languages. */
  private void list(String language, String sha256) throws IOException {
    var index = models.resolve("index.tsv");
    var lines = new TreeMap<String, String>();
    if (Files.exists(index)) {
      Files.readAllLines(index, UTF_8).stream()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> lines.put(line.split("\t")[0], line));
    }
    lines.put(language, language + "\t" + sha256);
    var text = "# language\tSHA-256 of its model\n" + String.join("\n", lines.values()) + "\n";
    Files.writeString(index, text, UTF_8);
  }

  private static void say(String language, String line) {
    System.err.println(language + ": " + line);
  }
}
