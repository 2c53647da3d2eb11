package dev.dateline.streams;

/** Which records of the article topic a replay is about. Asked by all stream threads. */
public interface Choice {

  /**
   * Whether that record is enriched; may wait before it says so, which holds a replay to a rate.
   *
   * @param partition partition of the article topic
   * @param offset offset in it
   */
  boolean includes(int partition, long offset);

  /**
   * Whether nothing after that record is included: what was done is committed then, for nothing
   * more will come to commit it with.
   */
  boolean endsWith(int partition, long offset);
}
