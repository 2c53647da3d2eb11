package dev.dateline.producer.publish;

import dev.dateline.schema.Article;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.stream.Stream;

/** Sixteen bytes of SHA-256 over what an article says: all but where and when it was read. */
final class ContentHash {

  private ContentHash() {}

  static UUID of(Article article) {
    var sha = sha256();
    Stream.of(
            article.getText(),
            article.getHeadline(),
            article.getByline(),
            article.getPublisher(),
            article.getUrl(),
            article.getPublished() == null ? null : article.getPublished().getValue(),
            article.getDeclaredLanguage(),
            article.getSource().getId())
        .forEach(field -> update(sha, field));
    var hash = ByteBuffer.wrap(sha.digest());
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** Length first, so that no two lists of fields give the same bytes; -1 for none. */
  private static void update(MessageDigest sha, String field) {
    var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(field == null ? -1 : bytes.length).flip());
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
