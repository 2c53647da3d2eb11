package dev.dateline.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.enrichment.Explanation;
import java.io.IOException;
import java.util.List;

/**
 * Why the stages found what they found in one article, as lines of text or as a field of JSON.
 *
 * @param text the text of the article
 * @param lines the reasons
 */
record Explanations(String text, List<Explanation> lines) {

  /** One line each: stage, surface, value and reasons, parted by tabs; then an empty one. */
  String asText() {
    var out = new StringBuilder();
    for (var line : lines) {
      out.append(line.stage()).append('\t').append(surface(line));
      out.append('\t').append(line.value());
      line.reasons().forEach(r -> out.append('\t').append(r.name()).append(": ").append(r.text()));
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  /** The field {@code explain}: an array of objects. */
  void writeTo(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("explain");
    for (var line : lines) {
      json.writeStartObject();
      json.writeStringField("stage", line.stage());
      json.writeNumberField("start", line.span().start());
      json.writeNumberField("end", line.span().end());
      json.writeStringField("surface", line.span().of(text));
      json.writeStringField("value", line.value());
      for (var reason : line.reasons()) {
        json.writeStringField(reason.name(), reason.text());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A line must stay one, whatever blanks the text has. */
  private String surface(Explanation line) {
    return line.span().of(text).replaceAll("\\s+", " ");
  }
}
