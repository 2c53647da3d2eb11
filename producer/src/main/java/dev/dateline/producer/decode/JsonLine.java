package dev.dateline.producer.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.schema.PublicationDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of JSON lines: {@code {id?, text, headline?, byline?, published?, language?, url?,
 * publisher?, traceparent?}}, all strings. Unknown fields are ignored.
 */
record JsonLine(
    Optional<String> id,
    String text,
    Optional<String> headline,
    Optional<Byline> byline,
    Optional<PublicationDate> published,
    Optional<String> language,
    Optional<String> url,
    Optional<String> publisher,
    Optional<String> traceparent,
    List<String> notes) {

  /** Well over the longest line that is read at all: that limit is the one people meet. */
  private static final int LONGEST_STRING = 64 << 20;

  private static final Pattern TRACEPARENT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_STRING).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Parses {@code line}. A value that cannot be read in an optional field is a note, not a fault.
   */
  static JsonLine of(String line) throws NotAnArticleException {
    var fields = new JsonFields(parse(line));
    var notes = new ArrayList<String>();
    var parsed =
        new JsonLine(
            fields.optional("id"),
            fields.required("text"),
            fields.optional("headline"),
            fields.optional("byline").map(Byline::declared),
            fields.optional("published").flatMap(value -> published(value, notes)),
            fields.optional("language").flatMap(value -> language(value, notes)),
            fields.optional("url"),
            fields.optional("publisher"),
            fields.optional("traceparent").flatMap(value -> traceparent(value, notes)),
            notes);
    fields.check();
    return parsed;
  }

  private static JsonNode parse(String line) throws NotAnArticleException {
    try {
      var node = JSON.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
      if (!node.isObject()) {
        throw new NotAnArticleException("malformed JSON line: not an object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new NotAnArticleException("malformed JSON line: " + problem(e));
    }
  }

  /** What breaks a limit of the parser, such as the depth of nesting, has no place. */
  private static String problem(JsonProcessingException e) {
    var message = firstLine(e.getOriginalMessage());
    return e.getLocation() == null
        ? message
        : "%s at column %d".formatted(message, e.getLocation().getColumnNr());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("unreadable");
  }

  private static Optional<PublicationDate> published(String value, List<String> notes) {
    var date = PublicationDates.parseDateOrTimestamp(value.strip());
    if (date.isEmpty()) {
      notes.add("published '%s' is no date; it is left out".formatted(value));
    }
    return date;
  }

  private static Optional<String> language(String value, List<String> notes) {
    try {
      var tag = value.strip().replace('_', '-');
      return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
    } catch (IllformedLocaleException e) {
      notes.add("language '%s' is no BCP 47 tag; it is left out".formatted(value));
      return Optional.empty();
    }
  }

  private static Optional<String> traceparent(String value, List<String> notes) {
    if (TRACEPARENT.matcher(value).matches()) {
      return Optional.of(value);
    }
    notes.add("traceparent '%s' is no W3C trace context; it is left out".formatted(value));
    return Optional.empty();
  }
}
