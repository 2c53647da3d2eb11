package dev.dateline.streams;

/** A topic that the flow reads or writes does not exist. */
public final class TopicMissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TopicMissingException(String topic, Throwable cause) {
    super("topic %s does not exist; 'dateline topics create' makes it".formatted(topic), cause);
  }
}
