package dev.dateline.benchmarks.articles;

import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An article before it is a record.
 *
 * @param number names it: an edited article keeps its number
 * @param day when it was published
 * @param headline without a full stop
 * @param byline as printed
 * @param body paragraphs
 */
record Draft(int number, LocalDate day, String headline, String byline, List<String> body) {

  private static final String NO_HASH = "0".repeat(64);

  /** What is annotated: headline, byline and body. */
  String text() {
    return headline + "\n\n" + byline + "\n\n" + String.join("\n\n", body);
  }

  /** The article as a file of dated text. */
  String dated() {
    return "date " + day + " " + text() + "\n";
  }

  Article article() {
    var name = "article " + number;
    return Article.newBuilder()
        .setId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString())
        .setHeadline(headline)
        .setByline(byline)
        .setPublished(new PublicationDate(day.toString(), day, day))
        .setText(text())
        .setSource(new Source("generated:" + number, null, NO_HASH, 0))
        .setIngestedAt(Instant.EPOCH)
        .build();
  }
}
