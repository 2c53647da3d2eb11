package dev.dateline.streams;

/** No broker answers, at start or for longer than the patience that was set. */
public final class BrokerUnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokerUnreachableException(String bootstrapServers, String details, Throwable cause) {
    super("no Kafka broker answers at %s: %s".formatted(bootstrapServers, details), cause);
  }
}
