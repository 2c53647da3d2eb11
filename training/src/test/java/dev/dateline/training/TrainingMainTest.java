package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.entities.lists.LexiconReader;
import dev.dateline.enrichment.entities.tagger.Model;
import dev.dateline.enrichment.entities.tagger.ModelFile;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.Tagger;
import dev.dateline.enrichment.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is data and one command: here, one that no code of ours knows. */
class TrainingMainTest {

  @TempDir Path folder;

  private Path train(String models) throws IOException {
    var data = Toy.data(folder.resolve("data"), "qya");
    var into = folder.resolve(models);
    TrainingMain.main(
        new String[] {
          data.toString(),
          folder.resolve("labels").toString(),
          folder.resolve("gold").toString(),
          into.toString(),
          "qya"
        });
    return into;
  }

  @Test
  void theSameDataGivesTheSameModelByteForByte() throws IOException {
    var first = train("first");
    var second = train("second");
    assertThat(second.resolve("qya.model")).hasSameBinaryContentAs(first.resolve("qya.model"));
    assertThat(second.resolve("index.tsv")).hasSameTextualContentAs(first.resolve("index.tsv"));
  }

  @Test
  void theModelReadsWhatItWasTaughtAndItsCardSaysWhatItIs() throws IOException {
    var models = train("models");
    byte[] bytes = Files.readAllBytes(models.resolve("qya.model"));
    var model = new Model(ModelFile.read(bytes));
    var tokens = Tokenizer.tokenize("Tesk Mirbelsen morda ul Ostrik dom.");
    var seen = new Observations(tokens, LexiconReader.read("qya"), model.classes());
    assertThat(Tagger.names(model, seen))
        .extracting(name -> name.type() + " " + name.from() + " " + name.to())
        .containsExactly("PERSON 0 2", "LOCATION 4 5");
    assertThat(models.resolve("qya.md"))
        .content()
        .contains(
            Hashing.sha256(bytes),
            bytes.length + " bytes",
            "own/qya.jsonl",
            "held-out tenth",
            "Not stated");
    assertThat(models.resolve("index.tsv")).content().contains("qya\t" + Hashing.sha256(bytes));
  }
}
