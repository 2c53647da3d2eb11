package dev.dateline.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.schema.ReplayRun;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * The header by which the live records are known that a run's promotion put there. It names the run
 * and the moment it was made, for a name may be used again once its run was deleted.
 */
final class Mark {

  /** The header's name. */
  static final String HEADER = "dateline-promoted";

  private final byte[] value;

  private Mark(byte[] value) {
    this.value = value;
  }

  static Mark of(ReplayRun run) {
    return new Mark("%s@%s".formatted(run.getName(), run.getCreatedAt()).getBytes(UTF_8));
  }

  /** Puts this mark in place of any other. */
  void putOn(Headers headers) {
    headers.remove(HEADER);
    headers.add(HEADER, value);
  }

  boolean isOn(ConsumerRecord<?, ?> record) {
    var header = record.headers().lastHeader(HEADER);
    return header != null && Arrays.equals(header.value(), value);
  }
}
