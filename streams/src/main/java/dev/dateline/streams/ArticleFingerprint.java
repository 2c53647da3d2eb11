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
 * the offset it was read at, and the one it had first, which is another when it was a dead letter.
 * The time of ingestion is no content: an article published again is the same article.
 */
final class ArticleFingerprint {

  private static final int HASH_BYTES = 32;
  private static final int BYTES = 2 * Long.BYTES + HASH_BYTES;

  private final long offset;
  private final long firstOffset;
  private final byte[] hash;

  private ArticleFingerprint(long offset, long firstOffset, byte[] hash) {
    this.offset = offset;
    this.firstOffset = firstOffset;
    this.hash = hash;
  }

  /**
   * The fingerprint of an article.
   *
   * @param version the pipeline's version
   * @param offset offset of the record in its partition of the article topic
   * @param firstOffset the offset it had before it was set aside and sent back; else the same
   * @throws UnusableRecordException when the article is larger than any may be
   */
  static ArticleFingerprint of(Article article, String version, long offset, long firstOffset) {
    var digest = Sha256.digest();
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(content(article));
    return new ArticleFingerprint(offset, firstOffset, digest.digest());
  }

  /**
   * True when the same article was enriched from an <em>earlier</em> record. What is remembered of
   * this very record, or of a later one, does not count: then this one is read a second time, after
   * a crash whose outputs may be lost or because somebody went back in the topic.
   *
   * @param remembered bytes of an earlier fingerprint, or null
   */
  boolean isKnown(byte[] remembered) {
    if (!isFingerprint(remembered)) {
      return false;
    }
    var before = ByteBuffer.wrap(remembered);
    return before.getLong() < offset
        && before.position(2 * Long.BYTES).equals(ByteBuffer.wrap(hash));
  }

  /**
   * True when this was sent back after a newer version of the article, as the source had them, was
   * enriched: then it must not take that one's place.
   *
   * @param remembered bytes of an earlier fingerprint, or null
   */
  boolean isOutdated(byte[] remembered) {
    return firstOffset < offset
        && isFingerprint(remembered)
        && ByteBuffer.wrap(remembered).getLong(Long.BYTES) > firstOffset;
  }

  /** Both offsets in 8 bytes each, big-endian, then the hash. */
  byte[] toBytes() {
    return ByteBuffer.allocate(BYTES).putLong(offset).putLong(firstOffset).put(hash).array();
  }

  private static boolean isFingerprint(byte[] remembered) {
    return remembered != null && remembered.length == BYTES;
  }

  private static ByteBuffer content(Article article) {
    var bytes = bytes(timeless(article));
    if (bytes.remaining() > RecordLimits.ARTICLE_RECORD) {
      throw new UnusableRecordException(
          "the article has %d bytes, more than the %d that an article may have"
              .formatted(bytes.remaining(), RecordLimits.ARTICLE_RECORD));
    }
    return bytes;
  }

  /** Shares all other parts: a builder would copy them. */
  private static Article timeless(Article article) {
    return new Article(
        article.getId(),
        article.getHeadline(),
        article.getByline(),
        article.getAuthor(),
        article.getPublisher(),
        article.getUrl(),
        article.getPublished(),
        article.getDeclaredLanguage(),
        article.getText(),
        article.getSource(),
        Instant.EPOCH);
  }

  private static ByteBuffer bytes(Article article) {
    try {
      return article.toByteBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Written to memory: cannot happen.
    }
  }
}
