package dev.dateline.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** The files of the front end: a fixed list, held in memory, so that no path leads elsewhere. */
final class Assets {

  /** What the browser loads first. */
  static final String INDEX = "index.html";

  private static final String FOLDER = "web/";

  /** All that is served, and nothing else. */
  static final List<String> NAMES =
      List.of(
          INDEX,
          "app.css",
          "api.js",
          "article.js",
          "card.js",
          "chart.js",
          "combobox.js",
          "day.js",
          "days.js",
          "dom.js",
          "entity.js",
          "find.js",
          "format.js",
          "icon.svg",
          "live.js",
          "look.js",
          "machine.js",
          "main.js",
          "marks.js",
          "parts.js",
          "reader.js",
          "routes.js",
          "stream.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Asset> files = new HashMap<>();

  private Assets() {}

  /**
   * A file.
   *
   * @param type its media type
   * @param tag changes with its bytes
   * @param plain its bytes
   * @param zipped the same as gzip
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record Asset(String type, String tag, byte[] plain, byte[] zipped) {}

  /** Loads all of them. */
  static Assets load() {
    var assets = new Assets();
    try {
      for (var name : NAMES) {
        assets.files.put(name, asset(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the page's files are not where they were built", e);
    }
    return assets;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** Bytes of all files as they go over the wire. */
  int zippedBytes() {
    return files.values().stream().mapToInt(it -> it.zipped().length).sum();
  }

  private static Asset asset(String name) throws IOException {
    var ending = name.substring(name.lastIndexOf('.') + 1);
    var bytes = bytes(FOLDER + name);
    var sum = new CRC32();
    sum.update(bytes);
    return new Asset(
        TYPES.get(ending),
        "\"%08x-%d\"".formatted(sum.getValue(), bytes.length),
        bytes,
        zip(bytes));
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      return in.readAllBytes();
    }
  }
}
