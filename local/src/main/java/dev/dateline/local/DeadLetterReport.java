package dev.dateline.local;

import dev.dateline.app.TailRange;
import dev.dateline.app.TopicTail;
import dev.dateline.streams.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Names the articles that could not be processed, from the dead-letter topic. */
final class DeadLetterReport {

  private static final String CAUSE = DeadLetterHeaders.ERRORS + "message";

  private DeadLetterReport() {}

  /** A line for each of the first {@code count} dead letters. */
  static List<String> of(LocalStack stack, long count) {
    var lines = new ArrayList<String>();
    var topic = stack.topics().dead().name();
    try (var tail = TopicTail.open(stack.kafka(), topic, TailRange.everything())) {
      tail.run(
          letter -> {
            lines.add(line(letter));
            return lines.size() < count;
          });
    }
    return lines;
  }

  private static String line(ConsumerRecord<byte[], byte[]> letter) {
    var cause = letter.headers().lastHeader(CAUSE);
    return "dateline: dead letter %s: %s"
        .formatted(
            letter.key() == null ? "without a key" : text(letter.key()),
            cause == null || cause.value() == null ? "no cause given" : text(cause.value()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
