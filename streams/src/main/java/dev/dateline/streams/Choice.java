package dev.dateline.streams;

/** Which records of the article topic a replay is about. Asked by all stream threads. */
@FunctionalInterface
public interface Choice {

  /**
   * Whether that record is enriched; may wait before it says so, which holds a replay to a rate.
   *
   * @param partition partition of the article topic
   * @param offset offset in it
   */
  boolean includes(int partition, long offset);
}
