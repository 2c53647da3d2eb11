package dev.dateline.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.app.dead.CauseGroup;
import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.Resend;
import dev.dateline.app.print.RecordJson;
import java.io.IOException;

/** Dead letters and their groups as fields of the JSON object that is open. */
final class DeadLetterJson {

  private DeadLetterJson() {}

  static void writeGroup(JsonGenerator json, CauseGroup group) throws IOException {
    json.writeStringField("cause", group.cause().fingerprint());
    json.writeNumberField("count", group.count());
    json.writeStringField("first", group.first().toString());
    json.writeStringField("last", group.last().toString());
    json.writeNumberField("attempts", group.attempts());
    json.writeStringField("example", group.example().toString());
    json.writeStringField("message", group.message());
    json.writeStringField("exception", group.cause().exception());
    json.writeStringField("root", group.cause().root());
    json.writeStringField("place", group.cause().place());
  }

  static void write(JsonGenerator json, LetterView view) throws IOException {
    writeHead(json, view.letter());
    json.writeArrayFieldStart("history");
    for (var entry : view.history()) {
      json.writeStartObject();
      entry.writeFields(json);
      json.writeEndObject();
    }
    json.writeEndArray();
    writeHeaders(json, view.letter());
    json.writeStringField("stackTrace", view.letter().stackTrace());
    json.writeStringField("unreadable", view.content().unreadable());
    json.writeFieldName("article");
    if (view.content().article() == null) {
      json.writeNull();
    } else {
      RecordJson.write(json, view.content().article());
    }
    writeBytes(json, view.letter().record().value());
  }

  private static void writeHead(JsonGenerator json, Letter letter) throws IOException {
    json.writeStringField("id", letter.id().toString());
    json.writeStringField("cause", letter.cause().fingerprint());
    json.writeStringField("message", letter.message());
    json.writeStringField("exception", letter.cause().exception());
    json.writeStringField("source", letter.sourceText());
    json.writeStringField("failed", letter.failedAt().toString());
    json.writeStringField("ingested", letter.ingestedAt().toString());
    json.writeNumberField("attempt", letter.attempt());
    json.writeStringField("key", Bytes.readable(letter.record().key()));
  }

  /** An array, because names may repeat and their order may matter. */
  private static void writeHeaders(JsonGenerator json, Letter letter) throws IOException {
    json.writeArrayFieldStart("headers");
    for (var header : Resend.originalHeaders(letter)) {
      json.writeStartObject();
      json.writeStringField("name", header.key());
      json.writeStringField("value", Bytes.readable(header.value()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeBytes(JsonGenerator json, byte[] value) throws IOException {
    json.writeFieldName("bytes");
    if (value == null) {
      json.writeNull();
    } else {
      json.writeBinary(value);
    }
  }
}
