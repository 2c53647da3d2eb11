package dev.dateline.streams;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/** Reads headers as text. */
public final class HeaderText {

  private HeaderText() {}

  /** The last header of that name, as text; empty when there is none, or none with a value. */
  public static Optional<String> of(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .filter(header -> header.value() != null)
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }
}
