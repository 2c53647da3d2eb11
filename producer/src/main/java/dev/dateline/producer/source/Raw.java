package dev.dateline.producer.source;

/** What one input gave, before anybody looked into it. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public sealed interface Raw {

  /**
   * A whole file or stream: one article as dated text.
   *
   * @param origin where it comes from
   * @param bytes all of it
   */
  record Whole(Origin origin, byte[] bytes) implements Raw {}

  /**
   * A line that is not blank, of a file or stream of JSON lines.
   *
   * @param origin where it comes from, with the line's number
   * @param offset where it begins, in bytes
   * @param bytes the line without its line feed
   */
  record Line(Origin origin, long offset, byte[] bytes) implements Raw {}

  /**
   * An input that cannot be read.
   *
   * @param name the input as the user named it
   * @param cause why
   */
  record Unreadable(String name, String cause) implements Raw {}
}
