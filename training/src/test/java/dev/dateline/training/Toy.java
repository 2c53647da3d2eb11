package dev.dateline.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Training data of a language that nobody speaks, small enough to learn in a second. */
final class Toy {

  private static final String[] PEOPLE = {"Zork", "Mirbel", "Anvold", "Tesk", "Ulvar", "Brimo"};
  private static final String[] PLACES = {"Karbia", "Nolvent", "Ostrik", "Felund", "Harmo", "Vysk"};
  private static final String[] VERBS = {"lepta", "morda", "sinka"};

  private Toy() {}

  /** Writes {@code own/<language>.jsonl} and {@code text/<language>.txt.gz}. */
  static Path data(Path folder, String language) throws IOException {
    Files.createDirectories(folder.resolve("own"));
    Files.createDirectories(folder.resolve("text"));
    var labelled = new StringBuilder();
    var text = new StringBuilder();
    for (int i = 0; i < 240; i++) {
      var person = PEOPLE[i % 6] + (i % 5 == 0 ? "" : " " + PEOPLE[(i / 6 + 1) % 6] + "sen");
      var place = PLACES[(i / 2) % 6];
      var sentence = person + " " + VERBS[i % 3] + " ul " + place + " dom.";
      int at = person.length() + VERBS[i % 3].length() + 5;
      labelled.append(
          """
          {"id": "%s-toy%05d", "text": "%s", "entities": [{"start": 0, "end": %d, "type": "PER"}, \
          {"start": %d, "end": %d, "type": "LOC"}]}
          """
              .formatted(language, i, sentence, person.length(), at, at + place.length()));
      text.append(sentence).append('\n');
    }
    text.append("Brimo Anvoldsen sinka ul Felund dom, do Harmo morda.\n");
    Files.writeString(folder.resolve("own/" + language + ".jsonl"), labelled, UTF_8);
    try (OutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(folder.resolve("text/" + language + ".txt.gz")))) {
      out.write(text.toString().getBytes(UTF_8));
    }
    return folder;
  }
}
