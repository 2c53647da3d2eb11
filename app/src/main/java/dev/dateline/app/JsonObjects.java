package dev.dateline.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Prints JSON objects one after the other, each on one line or indented. */
public final class JsonObjects {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final boolean indented;
  private final PrintStream out;

  /**
   * A printer.
   *
   * @param indented whether objects take many lines
   * @param out where they go
   */
  public JsonObjects(boolean indented, PrintStream out) {
    this.indented = indented;
    this.out = out;
  }

  /** What writes into an open JSON object. */
  @FunctionalInterface
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** Prints one object. */
  public void print(Fields fields) {
    // Text may hold halves of surrogate pairs: a writer passes them on, a byte generator throws.
    var written = new StringWriter();
    try (var json = JSON.createGenerator(written)) {
      if (indented) {
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
      }
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(written.append('\n'));
  }
}
