package dev.dateline.schemas;

import com.microsoft.kiota.ApiException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells a registry that cannot be asked from one that answers. For what went wrong while it was
 * asked, and nothing else: a decoder that meets bad bytes throws I/O exceptions as well.
 */
final class RegistryTrouble {

  private static final int NOT_FOUND = 404;

  private RegistryTrouble() {}

  /**
   * Asks the registry.
   *
   * @throws RegistryException when it is away, or refuses for a reason that is not the question
   */
  static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      throw of(e)
          .<RuntimeException>map(it -> new RegistryException("the schema registry " + it, e))
          .orElse(e);
    }
  }

  /** True when the registry is away, or refuses for a reason that is not the question. */
  static boolean isIn(Throwable error) {
    return of(error).isPresent();
  }

  /** What is wrong with the registry, or empty when nothing is. */
  static Optional<String> of(Throwable error) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause)
        .flatMap(e -> one(e).stream())
        .findFirst();
  }

  /** "Not found" is an answer: nobody ever wrote with that id. */
  private static Optional<String> one(Throwable e) {
    if (e instanceof ApiException refusal && refusal.getResponseStatusCode() != NOT_FOUND) {
      return Optional.of("answers HTTP " + refusal.getResponseStatusCode());
    }
    if (e instanceof NoAnswerException) {
      return Optional.of("gives no usable answer: " + e.getMessage());
    }
    var network =
        !(e instanceof EOFException) && (e instanceof IOException || e instanceof TimeoutException);
    return network ? Optional.of("does not answer") : Optional.empty();
  }
}
