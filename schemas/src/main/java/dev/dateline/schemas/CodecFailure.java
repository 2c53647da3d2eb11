package dev.dateline.schemas;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/** Tells a bad record from a registry that cannot be asked. */
final class CodecFailure {

  private CodecFailure() {}

  /**
   * The exception to throw for {@code cause}. Only talking to a registry does I/O here, so an I/O
   * failure or time-out anywhere in the chain means the registry.
   */
  static KafkaException of(String what, RuntimeException cause) {
    boolean network =
        Stream.<Throwable>iterate(cause, e -> e != null, Throwable::getCause)
            .anyMatch(e -> isNetwork(e));
    return network
        ? new RegistryException(what + ": the schema registry does not answer", cause)
        : new SerializationException(what, cause);
  }

  private static boolean isNetwork(Throwable e) {
    var fromAvro = e instanceof java.io.EOFException;
    return !fromAvro && (e instanceof IOException || e instanceof TimeoutException);
  }
}
