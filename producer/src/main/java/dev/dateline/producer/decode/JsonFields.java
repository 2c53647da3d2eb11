package dev.dateline.producer.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text fields of one JSON object. Collects everything that is wrong with them. */
final class JsonFields {

  /** Largest field besides the text, in bytes; all of them together fit the record limit. */
  static final int LARGEST_FIELD = 64 << 10;

  private final JsonNode object;
  private final List<String> problems = new ArrayList<>();

  JsonFields(JsonNode object) {
    this.object = object;
  }

  /** A field that may be absent, null or blank, and then is empty. Verbatim otherwise. */
  Optional<String> optional(String name) {
    var value = string(name).filter(field -> Blank.skip(field, 0) < field.length());
    value.ifPresent(field -> checkSize(name, field));
    return value;
  }

  /** The text. Its size and content are for others to check. */
  String required(String name) {
    if (object.path(name).isMissingNode() || object.path(name).isNull()) {
      problems.add("field '%s' is missing".formatted(name));
    }
    return string(name).orElse("");
  }

  /** Refuses the object when any field asked for so far was wrong. */
  void check() throws NotAnArticleException {
    if (!problems.isEmpty()) {
      throw new NotAnArticleException(String.join("; ", problems));
    }
  }

  private Optional<String> string(String name) {
    var node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      problems.add("field '%s' must be a string, got %s".formatted(name, typeOf(node)));
      return Optional.empty();
    }
    if (!Utf8.canHold(node.textValue())) {
      problems.add("field '%s' holds half of a surrogate pair".formatted(name));
    }
    return Optional.of(node.textValue());
  }

  private void checkSize(String name, String value) {
    int size = Utf8.length(value);
    if (size > LARGEST_FIELD) {
      problems.add(
          "field '%s' of %d bytes is over the limit of %d bytes"
              .formatted(name, size, LARGEST_FIELD));
    }
  }

  private static String typeOf(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
