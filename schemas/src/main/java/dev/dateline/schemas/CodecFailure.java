package dev.dateline.schemas;

import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/** Tells a bad record from a registry that cannot be asked. */
final class CodecFailure {

  private CodecFailure() {}

  /** The exception to throw for {@code cause}, which may have a {@link RegistryException} in it. */
  static KafkaException of(String what, RuntimeException cause) {
    return Stream.<Throwable>iterate(cause, e -> e != null, Throwable::getCause)
        .filter(RegistryException.class::isInstance)
        .findFirst()
        .<KafkaException>map(it -> new RegistryException(what + ": " + it.getMessage(), cause))
        .orElseGet(() -> new SerializationException(what, cause));
  }
}
