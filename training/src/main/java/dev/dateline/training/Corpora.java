package dev.dateline.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads labelled and unlabelled text in the forms that docs/entities.md describes. */
public final class Corpora {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Corpora() {}

  /** JSON lines of {@code {id, text, entities: [{start, end, type}]}}, offsets in UTF-16 units. */
  static List<Labelled> jsonLines(Path file) {
    return lines(file).stream().map(line -> labelled(file, line)).toList();
  }

  private static Labelled labelled(Path file, String line) {
    try {
      var json = JSON.readTree(line);
      var id = json.get("id").asText();
      var names = new ArrayList<Labelled.Name>();
      json.get("entities").forEach(entity -> names.add(name(entity)));
      return new Labelled(sourceOf(id), id, json.get("text").asText(), names);
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      throw new IllegalArgumentException(file + ": not a labelled text: " + line, e);
    }
  }

  private static Labelled.Name name(JsonNode entity) {
    var span = new Span(entity.get("start").asInt(), entity.get("end").asInt());
    return new Labelled.Name(span, type(entity.get("type").asText()));
  }

  /** {@code it-wikinews} of {@code it-wikinews00012}. */
  private static String sourceOf(String id) {
    return id.replaceFirst("\\d+$", "");
  }

  /** The type that corpora call {@code PER}, {@code ORG} or {@code LOC}; null for any other. */
  static EntityType type(String name) {
    return switch (name) {
      case "PER" -> EntityType.PERSON;
      case "ORG" -> EntityType.ORGANIZATION;
      case "LOC" -> EntityType.LOCATION;
      default -> null;
    };
  }

  /**
   * Labels that stand apart from their text: {@code sentence number of the text's SHA-256, then
   * start end type ...}; lines whose text is not among {@code texts} are left out.
   */
  static List<Labelled> standoff(Path file, List<String> texts) {
    Map<String, String> byHash = new HashMap<>();
    texts.forEach(text -> byHash.putIfAbsent(Hashing.sha256(text).substring(0, 16), text));
    var found = new ArrayList<Labelled>();
    for (String line : lines(file)) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && byHash.containsKey(cells[0])) {
        found.add(standoff(cells, byHash.get(cells[0])));
      }
    }
    return found;
  }

  private static Labelled standoff(String[] cells, String text) {
    var names = new ArrayList<Labelled.Name>();
    for (int i = 1; i + 2 < cells.length; i += 3) {
      var span = new Span(Integer.parseInt(cells[i]), Integer.parseInt(cells[i + 1]));
      names.add(new Labelled.Name(span, type(cells[i + 2])));
    }
    return new Labelled("single", cells[0], text, names);
  }

  /** Lines of text, gzipped when the file's name says so. */
  static List<String> lines(Path file) {
    try (var in = Files.newInputStream(file);
        var unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var reader = new BufferedReader(new InputStreamReader(unpacked, UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
