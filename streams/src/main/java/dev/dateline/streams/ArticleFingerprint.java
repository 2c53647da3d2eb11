package dev.dateline.streams;

import dev.dateline.schema.Article;
import dev.dateline.schemas.RecordLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is remembered of an enriched article: a hash of its content and of the pipeline's version,
 * and the offset it was read at. The time of ingestion is no content: an article published again is
 * the same article.
 */
final class ArticleFingerprint {

  private final long offset;
  private final byte[] hash;

  private ArticleFingerprint(long offset, byte[] hash) {
    this.offset = offset;
    this.hash = hash;
  }

  /**
   * The fingerprint of an article.
   *
   * @param version the pipeline's version
   * @param offset offset of the record in its partition of the article topic
   * @throws UnusableRecordException when the article is larger than any may be
   */
  static ArticleFingerprint of(Article article, String version, long offset) {
    var digest = Sha256.digest();
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(content(article));
    return new ArticleFingerprint(offset, digest.digest());
  }

  /**
   * True when the same article was enriched from an <em>earlier</em> record. What is remembered of
   * this very record, or of a later one, does not count: then this one is read a second time, after
   * a crash whose outputs may be lost or because somebody went back in the topic.
   *
   * @param remembered bytes of an earlier fingerprint, or null
   */
  boolean isKnown(byte[] remembered) {
    if (remembered == null) {
      return false;
    }
    var before = ByteBuffer.wrap(remembered);
    return before.getLong() < offset && before.equals(ByteBuffer.wrap(hash));
  }

  /** The offset in 8 bytes, big-endian, then the hash. */
  byte[] toBytes() {
    return ByteBuffer.allocate(Long.BYTES + hash.length).putLong(offset).put(hash).array();
  }

  private static ByteBuffer content(Article article) {
    var timeless = Article.newBuilder(article).setIngestedAt(Instant.EPOCH).build();
    var bytes = bytes(timeless);
    if (bytes.remaining() > RecordLimits.ARTICLE_RECORD) {
      throw new UnusableRecordException(
          "the article has %d bytes, more than the %d that an article may have"
              .formatted(bytes.remaining(), RecordLimits.ARTICLE_RECORD));
    }
    return bytes;
  }

  private static ByteBuffer bytes(Article article) {
    try {
      return article.toByteBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Written to memory: cannot happen.
    }
  }
}
