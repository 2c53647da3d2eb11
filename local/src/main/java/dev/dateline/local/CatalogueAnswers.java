package dev.dateline.local;

import dev.dateline.schemas.SchemaTable;
import dev.dateline.schemas.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the catalogue answers to a path; knows nothing of HTTP. */
final class CatalogueAnswers {

  private static final int NO_SUBJECT = 40_401;
  private static final int NO_VERSION = 40_402;
  private static final int NO_SCHEMA = 40_403;

  private final Map<String, String> recordOfSubject;

  CatalogueAnswers(Topics topics) {
    recordOfSubject = new LinkedHashMap<>();
    recordOfSubject.put(subject(topics.articles().name()), "dev.dateline.schema.Article");
    recordOfSubject.put(subject(topics.language().name()), "dev.dateline.schema.ArticleLanguage");
    recordOfSubject.put(subject(topics.entities().name()), "dev.dateline.schema.ArticleEntities");
    recordOfSubject.put(subject(topics.dates().name()), "dev.dateline.schema.ArticleDates");
    recordOfSubject.put(subject(topics.enriched().name()), "dev.dateline.schema.EnrichedArticle");
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param body what to send as JSON
   * @param verbatim true when the body is JSON text already
   */
  record Answer(int status, Object body, boolean verbatim) {

    static Answer of(Object body) {
      return new Answer(200, body, false);
    }

    static Answer error(int status, int code, String message) {
      return new Answer(status, Map.of("error_code", code, "message", message), false);
    }
  }

  Answer to(String path) {
    var words = List.of(path.replaceFirst("^/+", "").split("/+"));
    return switch (words.get(0)) {
      case "" -> Answer.of(Map.of());
      case "subjects" -> subjects(words);
      case "schemas" -> schemas(words);
      case "config" -> Answer.of(Map.of("compatibilityLevel", "FULL_TRANSITIVE"));
      case "mode" -> Answer.of(Map.of("mode", "READONLY"));
      default -> unknown(path);
    };
  }

  /** {@code subjects[/{subject}/versions[/{version|latest}[/schema]]]}. */
  private Answer subjects(List<String> words) {
    if (words.size() == 1) {
      return Answer.of(List.copyOf(recordOfSubject.keySet()));
    }
    var subject = words.get(1);
    var record = recordOfSubject.get(subject);
    if (record == null) {
      return Answer.error(404, NO_SUBJECT, "Subject '%s' not found.".formatted(subject));
    }
    var versions = SchemaTable.get().versionsOf(record);
    if (words.size() == 3 && words.get(2).equals("versions")) {
      return Answer.of(versions.stream().map(SchemaTable.Entry::version).toList());
    }
    if (words.size() < 4 || !words.get(2).equals("versions")) {
      return unknown(String.join("/", words));
    }
    return version(versions, words.get(3))
        .map(entry -> entry(subject, entry, words))
        .orElseGet(
            () -> Answer.error(404, NO_VERSION, "Version %s not found.".formatted(words.get(3))));
  }

  private static Answer entry(String subject, SchemaTable.Entry entry, List<String> words) {
    var schema = entry.schema().toString();
    if (words.get(words.size() - 1).equals("schema")) {
      return new Answer(200, schema, true);
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("subject", subject);
    body.put("version", entry.version());
    body.put("id", entry.id());
    body.put("schema", schema);
    return Answer.of(body);
  }

  /** {@code schemas/types} and {@code schemas/ids/{id}[/schema|/versions|/subjects]}. */
  private Answer schemas(List<String> words) {
    if (words.equals(List.of("schemas", "types"))) {
      return Answer.of(List.of("AVRO"));
    }
    if (words.size() < 3 || !words.get(1).equals("ids")) {
      return unknown(String.join("/", words));
    }
    return number(words.get(2))
        .flatMap(SchemaTable.get()::byId)
        .map(entry -> byId(entry, words.size() > 3 ? words.get(3) : ""))
        .orElseGet(
            () -> Answer.error(404, NO_SCHEMA, "Schema %s not found".formatted(words.get(2))));
  }

  private Answer byId(SchemaTable.Entry entry, String part) {
    var subjects = subjectsOf(entry);
    return switch (part) {
      case "" -> Answer.of(Map.of("schema", entry.schema().toString()));
      case "schema" -> new Answer(200, entry.schema().toString(), true);
      case "subjects" -> Answer.of(subjects);
      case "versions" ->
          Answer.of(
              subjects.stream()
                  .map(subject -> Map.of("subject", subject, "version", entry.version()))
                  .toList());
      default -> unknown("schemas/ids/" + entry.id() + "/" + part);
    };
  }

  private List<String> subjectsOf(SchemaTable.Entry entry) {
    return recordOfSubject.entrySet().stream()
        .filter(subject -> subject.getValue().equals(entry.schema().getFullName()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Optional<SchemaTable.Entry> version(
      List<SchemaTable.Entry> versions, String wanted) {
    if (wanted.equals("latest")) {
      return Optional.of(versions.get(versions.size() - 1));
    }
    return number(wanted)
        .flatMap(
            number -> versions.stream().filter(entry -> entry.version() == number).findFirst());
  }

  private static Optional<Long> number(String word) {
    return word.matches("\\d{1,9}") ? Optional.of(Long.valueOf(word)) : Optional.empty();
  }

  private static Answer unknown(String path) {
    return Answer.error(404, 404, "HTTP 404 Not Found: " + path);
  }

  private static String subject(String topic) {
    return topic + "-value";
  }
}
