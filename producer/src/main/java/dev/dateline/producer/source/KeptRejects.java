package dev.dateline.producer.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads rejected inputs out of the file that keeps them, as what they were when they were read
 * first: a whole text, or a line of one.
 */
public final class KeptRejects {

  /** The longest input in base64, and as much again as a name and a cause may take. */
  private static final int LONGEST_LINE = Sources.LONGEST_LINE / 3 * 4 + (1 << 20);

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern LINE = Pattern.compile("(?s)(.+)#(\\d{1,18})");

  private KeptRejects() {}

  /** Reads every input in {@code file}. */
  public static void read(Path file, Consumer<? super Raw> sink) {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var lines =
          new LineReader(
              Origin.of(file),
              LONGEST_LINE,
              raw -> sink.accept(raw instanceof Raw.Line line ? input(line) : raw));
      lines.read(in);
    } catch (IOException e) {
      Sources.unreadable(file, e, sink);
    }
  }

  private static Raw input(Raw.Line line) {
    try {
      var reject = JSON.readTree(line.bytes());
      var bytes = reject.path("bytes");
      return reject.path("source").isTextual() && (bytes.isTextual() || bytes.isNull())
          ? input(reject, reject.get("source").textValue())
          : none(line, "source and bytes are missing");
    } catch (JacksonException e) {
      return none(line, e.getOriginalMessage());
    } catch (IOException | InvalidPathException e) {
      return none(line, e.getMessage());
    }
  }

  private static Raw none(Raw.Line line, String why) {
    return new Raw.Unreadable(line.origin().name(), "no rejected input: " + why);
  }

  private static Raw input(JsonNode reject, String source) throws IOException {
    var bytes = reject.get("bytes").binaryValue();
    if (bytes == null) {
      return new Raw.Unreadable(
          source,
          "its bytes were not kept, publish it from where it lies; it was rejected because: "
              + reject.path("cause").asText());
    }
    var line = LINE.matcher(source);
    if (line.matches() && !Format.of(Path.of(line.group(1))).equals(Optional.of(Format.TEXT))) {
      return new Raw.Line(origin(line.group(1)).line(Long.parseLong(line.group(2))), 0, bytes);
    }
    return new Raw.Whole(origin(source), bytes);
  }

  private static Origin origin(String name) {
    return name.equals(Origin.STDIN.name()) ? Origin.STDIN : Origin.of(Path.of(name));
  }
}
