package dev.dateline.schemas;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/** Tells a bad record from a registry that cannot be asked. */
final class CodecFailure {

  private CodecFailure() {}

  /** The exception to throw for {@code cause}. */
  static KafkaException of(String what, RuntimeException cause) {
    return RegistryTrouble.of(cause)
        .<KafkaException>map(
            it -> new RegistryException("%s: the schema registry %s".formatted(what, it), cause))
        .orElseGet(() -> new SerializationException(what, cause));
  }
}
