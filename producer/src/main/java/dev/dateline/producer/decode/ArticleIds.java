package dev.dateline.producer.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;

/**
 * Deterministic article ids: UUIDs of version 5 (RFC 9562) in a name space of our own. The name is
 * the first of these that is known:
 *
 * <ol>
 *   <li>{@code url:<url>}
 *   <li>{@code id:<publisher>:<source's own id>}; the publisher may be empty. It is there because
 *       "1" of one paper is not "1" of another.
 *   <li>{@code text:<SHA-256 of the text in NFC, every run of white space one space>}
 * </ol>
 */
final class ArticleIds {

  /** Chosen at random once. Changing it would give every article a new id. */
  static final UUID NAMESPACE = UUID.fromString("b891d688-159e-4077-bff3-cda7c756a935");

  private static final int VERSION_5 = 5;

  private ArticleIds() {}

  static UUID of(
      Optional<String> url, Optional<String> publisher, Optional<String> sourceId, String text) {
    var name =
        url.map(value -> "url:" + value)
            .or(() -> sourceId.map(value -> "id:" + publisher.orElse("") + ":" + value))
            .orElseGet(() -> "text:" + Sha256.of(utf8(normalised(text))));
    return version5(NAMESPACE, name);
  }

  /** The UUID of version 5 for {@code name}, RFC 9562 section 5.5. */
  static UUID version5(UUID namespace, String name) {
    var sha1 = Sha256.digest("SHA-1");
    sha1.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .flip());
    var hash = ByteBuffer.wrap(sha1.digest(utf8(name)));
    long high = (hash.getLong() & ~0xF000L) | (VERSION_5 << 12);
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static String normalised(String text) {
    return Blank.collapse(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static byte[] utf8(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
