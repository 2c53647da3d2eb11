package dev.dateline.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.app.dead.LetterId;
import dev.dateline.app.print.Palette;
import dev.dateline.app.print.PlainRecord;
import dev.dateline.streams.DeadLetterHeaders;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Shows dead letters: what was wrong with which record, and the record itself. */
final class DeadLetterPrinter {

  private static final int LONGEST_VALUE = 600;

  private final PlainRecord layout;
  private final PrintStream out;

  DeadLetterPrinter(Palette palette, int columns, PrintStream out) {
    this.layout = new PlainRecord(palette, columns);
    this.out = out;
  }

  void printText(ConsumerRecord<byte[], byte[]> letter) {
    var value = Bytes.readable(letter.value());
    out.print(
        layout
            .start("dead letter " + origin(letter))
            .line("id", new LetterId(letter.partition(), letter.offset()).toString())
            .line("cause", error(letter, "message"))
            .line("exception", error(letter, "exception"))
            .line("key", Bytes.readable(letter.key()))
            .line("value", value == null ? "null" : shortened(value))
            .end());
  }

  /** Writes its fields into the object that is open. */
  static void writeFields(JsonGenerator json, ConsumerRecord<byte[], byte[]> letter)
      throws IOException {
    json.writeStringField("cause", error(letter, "message"));
    json.writeStringField("exception", error(letter, "exception"));
    json.writeObjectFieldStart("source");
    for (var part : new String[] {"topic", "partition", "offset"}) {
      json.writeStringField(part, error(letter, part));
    }
    json.writeEndObject();
    json.writeStringField("key", Bytes.readable(letter.key()));
    json.writeStringField("value", Bytes.readable(letter.value()));
  }

  private static String origin(ConsumerRecord<byte[], byte[]> letter) {
    return "%s partition %s offset %s"
        .formatted(error(letter, "topic"), error(letter, "partition"), error(letter, "offset"));
  }

  private static String error(ConsumerRecord<byte[], byte[]> letter, String what) {
    var header = letter.headers().lastHeader(DeadLetterHeaders.ERRORS + what);
    return header == null ? null : Bytes.readable(header.value());
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : "%s… (%,d characters; --format json shows all)"
            .formatted(value.substring(0, LONGEST_VALUE), value.length());
  }
}
