package dev.dateline.producer.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: a bad byte is found and named, never replaced. A byte order mark is kept. */
final class Utf8 {

  private Utf8() {}

  /**
   * Decodes all of {@code bytes}.
   *
   * @param offset where they begin in their file, so that the message names the place in the file
   */
  static String decode(byte[] bytes, long offset) throws NotAnArticleException {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError()) {
      throw new NotAnArticleException(
          "not UTF-8: bad byte 0x%02X at byte offset %d"
              .formatted(bytes[in.position()], offset + in.position()));
    }
    return out.flip().toString();
  }

  /** Bytes that {@code text} takes. */
  static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether {@code text} can be written at all: no half of a surrogate pair in it. */
  static boolean canHold(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
