package dev.dateline.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Finds the version of a subject that has exactly the schema somebody sent. */
final class SchemaLookup {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Subjects subjects;

  SchemaLookup(Subjects subjects) {
    this.subjects = subjects;
  }

  /**
   * The answer to a posted schema.
   *
   * @param registration true when it was meant to be registered: only what we have already "is"
   */
  CatalogueAnswer answer(String subject, byte[] body, boolean registration) {
    var versions = subjects.of(subject);
    if (versions.isEmpty()) {
      return registration ? refusal() : CatalogueAnswer.NO_SUBJECT;
    }
    return schema(body)
        .map(schema -> answer(versions.get(), schema, registration))
        .orElse(CatalogueAnswer.error(422, 42201, "Either the input schema or type is invalid."));
  }

  private static CatalogueAnswer answer(
      List<Subjects.Version> versions, Schema schema, boolean registration) {
    var found = versions.stream().filter(v -> v.entry().schema().equals(schema)).findFirst();
    if (found.isEmpty()) {
      return registration ? refusal() : CatalogueAnswer.NO_SCHEMA;
    }
    var version = found.get();
    return CatalogueAnswer.ok(registration ? Map.of("id", version.entry().id()) : version.toMap());
  }

  private static CatalogueAnswer refusal() {
    return CatalogueAnswer.error(
        403, 40301, "The catalogue is read-only: it serves the schemas that are built in.");
  }

  private static Optional<Schema> schema(byte[] body) {
    try {
      var text = JSON.readTree(body).path("schema").asText();
      return Optional.of(new Schema.Parser().parse(text));
    } catch (IOException | AvroRuntimeException e) {
      return Optional.empty();
    }
  }
}
