package dev.dateline.app;

import dev.dateline.app.dead.Letter;
import dev.dateline.schema.Article;
import dev.dateline.schemas.Topics;
import org.apache.kafka.common.KafkaException;

/**
 * The article in a dead letter, if it can be read.
 *
 * @param article the article, or null
 * @param unreadable why there is none; null when there is one
 */
record LetterContent(Article article, String unreadable) {

  static LetterContent of(Letter letter, Topics topics) {
    var record = letter.record();
    var from = topics.articles();
    if (record.value() == null) {
      return new LetterContent(null, "there is no value");
    }
    try {
      return new LetterContent(
          from.values().deserializer().deserialize(from.name(), record.headers(), record.value()),
          null);
    } catch (KafkaException e) {
      return new LetterContent(null, e.getMessage());
    }
  }
}
