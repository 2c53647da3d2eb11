package dev.dateline.replay;

import dev.dateline.streams.HeaderText;
import dev.dateline.streams.ResultHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Which article record an enriched one was made from, as its headers say. */
final class Origin {

  private Origin() {}

  /**
   * Whether one enriched record is of a later version of the article than another of the same key.
   * Versions of one partition are in the order of their offsets; where the partition differs, since
   * the article topic was given more, in that of their times. A record that does not say what it
   * was made from is of an earlier version than any.
   */
  static boolean isLater(ConsumerRecord<?, ?> one, ConsumerRecord<?, ?> other) {
    var partition = text(one.headers(), "partition");
    if (partition.isEmpty() || text(one.headers(), "offset").isEmpty()) {
      return false;
    }
    if (partition.equals(text(other.headers(), "partition"))
        && text(one.headers(), "topic").equals(text(other.headers(), "topic"))) {
      return offset(one.headers()) > offset(other.headers());
    }
    return one.timestamp() > other.timestamp();
  }

  private static long offset(Headers headers) {
    var text = text(headers, "offset");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static String text(Headers headers, String name) {
    return HeaderText.of(headers, ResultHeaders.SOURCE + name).orElse("");
  }
}
