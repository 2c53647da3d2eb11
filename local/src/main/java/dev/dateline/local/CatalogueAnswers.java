package dev.dateline.local;

import static dev.dateline.local.CatalogueAnswer.NO_PATH;
import static dev.dateline.local.CatalogueAnswer.NO_SCHEMA;
import static dev.dateline.local.CatalogueAnswer.NO_SUBJECT;
import static dev.dateline.local.CatalogueAnswer.NO_VERSION;
import static dev.dateline.local.CatalogueAnswer.error;
import static dev.dateline.local.CatalogueAnswer.ok;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schemas.SchemaTable;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the catalogue answers to which path. */
final class CatalogueAnswers {

  private static final CatalogueAnswer CONFIG = ok(Map.of("compatibilityLevel", "FULL_TRANSITIVE"));
  private static final CatalogueAnswer MODE = ok(Map.of("mode", "READONLY"));

  private final Subjects subjects;

  CatalogueAnswers(Topics topics, Topic<String, ReplayRun> replays) {
    this.subjects = new Subjects(topics, replays);
  }

  CatalogueAnswer get(String rawPath) {
    if (rawPath.contains("//")) {
      return NO_PATH;
    }
    var path = words(rawPath);
    return switch (path.isEmpty() ? "" : path.get(0)) {
      case "" -> ok(Map.of());
      case "subjects" -> subjects(rest(path));
      case "schemas" -> schemas(rest(path));
      case "config" -> perSubject(rest(path), CONFIG);
      case "mode" -> perSubject(rest(path), MODE);
      default -> NO_PATH;
    };
  }

  /** A look-up, or a registration: of what we have, which changes nothing, or refused. */
  CatalogueAnswer post(String rawPath, byte[] body) {
    var path = words(rawPath);
    boolean lookUp = path.size() == 2;
    boolean registration = path.size() == 3 && path.get(2).equals("versions");
    if (!(lookUp || registration) || !path.get(0).equals("subjects")) {
      return error(405, 405, "the catalogue is read-only");
    }
    return new SchemaLookup(subjects).answer(path.get(1), body, registration);
  }

  private CatalogueAnswer subjects(List<String> path) {
    return switch (path.size()) {
      case 0 -> ok(subjects.names());
      case 1 -> NO_PATH;
      default ->
          path.get(1).equals("versions")
              ? versions(path.get(0), path.subList(2, path.size()))
              : NO_PATH;
    };
  }

  private CatalogueAnswer versions(String subject, List<String> path) {
    var versions = subjects.of(subject);
    if (versions.isEmpty()) {
      return NO_SUBJECT;
    }
    if (path.isEmpty()) {
      return ok(versions.get().stream().map(version -> version.entry().version()).toList());
    }
    if (!path.get(0).matches("latest|-1|[1-9][0-9]{0,8}")) {
      return error(
          422,
          42202,
          "The specified version '%s' is not a valid version id.".formatted(path.get(0)));
    }
    return version(versions.get(), path.get(0))
        .map(version -> part(version, path.subList(1, path.size())))
        .orElse(NO_VERSION);
  }

  private static Optional<Subjects.Version> version(List<Subjects.Version> versions, String which) {
    return which.matches("latest|-1")
        ? Optional.of(versions.get(versions.size() - 1))
        : versions.stream()
            .filter(version -> version.entry().version() == Integer.parseInt(which))
            .findFirst();
  }

  private static CatalogueAnswer part(Subjects.Version version, List<String> path) {
    return switch (String.join("/", path)) {
      case "" -> ok(version.toMap());
      case "schema" -> ok(raw(version.entry()));
      case "referencedby" -> ok(List.of());
      default -> NO_PATH;
    };
  }

  private CatalogueAnswer schemas(List<String> path) {
    if (path.equals(List.of("types"))) {
      return ok(List.of("AVRO"));
    }
    if (path.isEmpty()) {
      return ok(subjects.all().stream().map(Subjects.Version::toMap).toList());
    }
    boolean byId = path.size() >= 2 && path.get(0).equals("ids");
    return byId ? byId(path.get(1), path.subList(2, path.size())) : NO_PATH;
  }

  private CatalogueAnswer byId(String id, List<String> path) {
    var entry =
        id.matches("[0-9]{1,9}")
            ? SchemaTable.get().byId(Integer.parseInt(id))
            : Optional.<SchemaTable.Entry>empty();
    return entry.map(found -> part(found, String.join("/", path))).orElse(NO_SCHEMA);
  }

  private CatalogueAnswer part(SchemaTable.Entry entry, String part) {
    return switch (part) {
      case "" -> ok(Map.of("schema", entry.schema().toString()));
      case "schema" -> ok(raw(entry));
      case "subjects" -> ok(uses(entry, Subjects.Version::subject));
      case "versions" ->
          ok(uses(entry, use -> Map.of("subject", use.subject(), "version", entry.version())));
      default -> NO_PATH;
    };
  }

  private List<Object> uses(SchemaTable.Entry entry, Function<Subjects.Version, Object> told) {
    return subjects.all().stream().filter(use -> use.entry().equals(entry)).map(told).toList();
  }

  private CatalogueAnswer perSubject(List<String> path, CatalogueAnswer answer) {
    return switch (path.size()) {
      case 0 -> answer;
      case 1 -> subjects.of(path.get(0)).isPresent() ? answer : NO_SUBJECT;
      default -> NO_PATH;
    };
  }

  private static RawValue raw(SchemaTable.Entry entry) {
    return new RawValue(entry.schema().toString());
  }

  private static List<String> rest(List<String> path) {
    return path.subList(1, path.size());
  }

  private static List<String> words(String rawPath) {
    return Arrays.stream(rawPath.split("/"))
        .filter(word -> !word.isEmpty())
        .map(word -> URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }
}
