package dev.dateline.app;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes that may be text, shown to people. */
final class Bytes {

  private static final String BASE64 = "base64:";

  private Bytes() {}

  /** The text they are in UTF-8, else {@code base64:…}; null for null. */
  static String readable(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().anyMatch(Bytes::isUnreadable) ? base64(bytes) : text;
    } catch (CharacterCodingException e) {
      return base64(bytes);
    }
  }

  private static String base64(byte[] bytes) {
    return BASE64 + Base64.getEncoder().encodeToString(bytes);
  }

  private static boolean isUnreadable(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
