package dev.dateline.schemas;

import org.apache.kafka.common.KafkaException;

/** A topic holds schema ids of one kind and we were told to use the other. Never retried. */
public final class SchemaIdsMismatchException extends KafkaException {

  private static final long serialVersionUID = 1L;

  SchemaIdsMismatchException(String topic, String found, String ours) {
    super(
        "topic %s was written with %s schema ids, but this command uses %s ones; %s"
            .formatted(topic, found, ours, wayOut(found)));
  }

  private static String wayOut(String found) {
    return found.equals("local")
        ? "leave --registry out to read it"
        : "give the registry's address with --registry";
  }
}
