package dev.dateline.producer;

import dev.dateline.schemas.RegistryException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The brokers or the registry cannot be used, so nothing more is published. The articles are fine.
 */
public final class PublishException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private PublishException(String message, Throwable cause) {
    super(message, cause);
  }

  static PublishException of(String bootstrapServers, String topic, Throwable failure) {
    if (failure instanceof RegistryException) {
      return new PublishException(failure.getMessage(), failure);
    }
    return hasCause(failure, UnknownTopicOrPartitionException.class)
        ? new PublishException(
            "topic %s does not exist on %s; 'dateline topics create' creates it"
                .formatted(topic, bootstrapServers),
            failure)
        : new PublishException(
            "cannot publish to topic %s on %s: %s"
                .formatted(topic, bootstrapServers, innermost(failure).getMessage()),
            failure);
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    return chain(failure).anyMatch(type::isInstance);
  }

  private static Throwable innermost(Throwable failure) {
    return chain(failure).reduce(failure, (outer, inner) -> inner);
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
