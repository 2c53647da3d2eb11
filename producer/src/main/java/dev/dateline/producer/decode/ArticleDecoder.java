package dev.dateline.producer.decode;

import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import dev.dateline.schemas.RecordLimits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes articles of bytes. Deterministic: the same bytes, uri and time give the same article. */
public final class ArticleDecoder {

  private ArticleDecoder() {}

  /**
   * Decodes dated text.
   *
   * @param uri where it was read from
   * @param bytes the whole input
   * @param ingestedAt when it was read
   * @throws NotAnArticleException when the bytes are no text, nothing, or too many
   */
  public static Decoded datedText(String uri, byte[] bytes, Instant ingestedAt)
      throws NotAnArticleException {
    if (bytes.length == 0) {
      throw new NotAnArticleException("empty");
    }
    Binary.refuse(bytes);
    var decoded = Utf8.decode(bytes, 0);
    checkVisible(decoded);
    var parts = DatedText.of(decoded);
    var text = decoded.substring(parts.textStart());
    checkText(text);
    var article =
        builder(text, parts.headline(), parts.byline(), parts.published(), ingestedAt)
            .setId(
                ArticleIds.of(Optional.empty(), Optional.empty(), Optional.empty(), text)
                    .toString())
            .setSource(new Source(uri, null, Sha256.of(bytes), parts.textStart()))
            .build();
    return new Decoded(article, parts.notes(), Optional.empty());
  }

  /**
   * Decodes one line of JSON lines.
   *
   * @param uri where it was read from, with the line's number
   * @param bytes the line without its end
   * @param offset where the line begins in its file, in bytes
   * @param ingestedAt when it was read
   * @throws NotAnArticleException when the line is no JSON object or its text is no article
   */
  public static Decoded jsonLine(String uri, byte[] bytes, long offset, Instant ingestedAt)
      throws NotAnArticleException {
    var line = JsonLine.of(Utf8.decode(bytes, offset));
    Binary.refuse(line.text());
    checkText(line.text());
    var id = ArticleIds.of(line.url(), line.publisher(), line.id(), line.text());
    var article =
        builder(line.text(), line.headline(), line.byline(), line.published(), ingestedAt)
            .setId(id.toString())
            .setPublisher(line.publisher().orElse(null))
            .setUrl(line.url().orElse(null))
            .setDeclaredLanguage(line.language().orElse(null))
            .setSource(new Source(uri, line.id().orElse(null), Sha256.of(bytes), 0))
            .build();
    return new Decoded(article, line.notes(), line.traceparent());
  }

  private static Article.Builder builder(
      String text,
      Optional<String> headline,
      Optional<Byline> byline,
      Optional<PublicationDate> published,
      Instant ingestedAt) {
    return Article.newBuilder()
        .setText(text)
        .setHeadline(headline.orElse(null))
        .setByline(byline.map(Byline::printed).orElse(null))
        .setAuthor(byline.flatMap(Byline::author).orElse(null))
        .setPublished(published.orElse(null))
        .setIngestedAt(ingestedAt.truncatedTo(ChronoUnit.MILLIS));
  }

  private static void checkText(String text) throws NotAnArticleException {
    if (text.isEmpty()) {
      throw new NotAnArticleException("empty: there is no text");
    }
    checkVisible(text);
    int size = Utf8.length(text);
    if (size > RecordLimits.ARTICLE_TEXT) {
      throw new NotAnArticleException(
          "text of %d bytes is over the limit of %d bytes"
              .formatted(size, RecordLimits.ARTICLE_TEXT));
    }
  }

  private static void checkVisible(String text) throws NotAnArticleException {
    if (Blank.showsNothing(text)) {
      throw new NotAnArticleException("nothing but white space and control characters");
    }
  }
}
