package dev.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose language is known.
 *
 * @param id its language, a hyphen, and a name
 * @param text the text
 */
record GoldText(String id, String text) {

  /** Reads JSON lines with {@code id} and {@code text}. */
  static List<GoldText> read(Path file) throws IOException {
    var json = new ObjectMapper();
    var texts = new ArrayList<GoldText>();
    for (String line : Files.readAllLines(file)) {
      JsonNode record = json.readTree(line);
      texts.add(new GoldText(record.get("id").asText(), record.get("text").asText()));
    }
    return texts;
  }

  /** The language of the text, {@code und} for none. */
  String language() {
    return id.split("-")[0];
  }
}
