package dev.dateline.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes in the zlib format (RFC 1950): long rows of equal bits take next to nothing. */
final class Deflated {

  private Deflated() {}

  static byte[] deflate(byte[] bytes) {
    var deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Written to memory: cannot happen.
    }
    return deflated.toByteArray();
  }

  static byte[] inflate(ByteBuffer bytes) {
    var copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    try (var in = new InflaterInputStream(new ByteArrayInputStream(copy))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the chosen offsets of a run cannot be read", e);
    }
  }
}
