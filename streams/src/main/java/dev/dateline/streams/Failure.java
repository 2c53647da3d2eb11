package dev.dateline.streams;

import dev.dateline.schemas.RegistryException;
import dev.dateline.schemas.SchemaIdsMismatchException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;

/** Tells what stopped a stream thread, out of what Kafka Streams wraps around it. */
final class Failure {

  private Failure() {}

  /** True when trying again may help. */
  static boolean mayPass(Throwable error) {
    return in(error, RetriableException.class).isPresent()
        && in(error, UnknownTopicOrPartitionException.class).isEmpty();
  }

  /**
   * True when the brokers do not know us, or deny us something: at the start a mistake, later a
   * fault that somebody may mend.
   */
  static boolean isRefusal(Throwable error) {
    return chain(error).anyMatch(Failure::refuses);
  }

  private static boolean refuses(Throwable cause) {
    return cause instanceof AuthenticationException || cause instanceof AuthorizationException;
  }

  /** What may pass by itself, in words. */
  static String whatMayPass(Throwable error) {
    return chain(error)
        .filter(it -> it instanceof RetriableException || refuses(it))
        .findFirst()
        .orElse(error)
        .toString();
  }

  /** The exception for our caller, who can tell it to people whatever was thrown. */
  static RuntimeException of(Throwable error, EnrichSettings settings) {
    return asIs(error)
        .or(() -> state(error, settings))
        .or(() -> missing(error))
        .or(() -> away(error, settings))
        .orElseGet(() -> other(error));
  }

  private static Optional<RuntimeException> asIs(Throwable error) {
    return in(error, RegistryException.class)
        .<RuntimeException>map(e -> e)
        .or(() -> in(error, SchemaIdsMismatchException.class));
  }

  private static Optional<RuntimeException> state(Throwable error, EnrichSettings settings) {
    return in(error, ProcessorStateException.class)
        .<Throwable>map(e -> e)
        .or(() -> in(error, FencedInstanceIdException.class))
        .or(() -> Optional.of(error).filter(DiskSpace::saysSo))
        .map(e -> new StateDirectoryException(settings.stateDir(), e));
  }

  private static Optional<RuntimeException> missing(Throwable error) {
    return in(error, MissingSourceTopicException.class)
        .<RuntimeException>map(e -> e)
        .or(() -> in(error, UnknownTopicOrPartitionException.class))
        .map(e -> new EnrichmentStoppedException("a topic was deleted: " + e.getMessage(), error));
  }

  private static Optional<RuntimeException> away(Throwable error, EnrichSettings settings) {
    return in(error, TimeoutException.class)
        .map(
            e ->
                new BrokerUnreachableException(settings.bootstrapServers(), e.getMessage(), error));
  }

  private static RuntimeException other(Throwable error) {
    var root = chain(error).reduce(error, (outer, inner) -> inner);
    return new EnrichmentStoppedException("the enrichment stopped: " + root, error);
  }

  private static <T> Optional<T> in(Throwable error, Class<T> type) {
    return chain(error).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The error and what caused it, the outermost first. */
  static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause);
  }
}
