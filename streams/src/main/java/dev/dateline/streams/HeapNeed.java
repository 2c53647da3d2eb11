package dev.dateline.streams;

/**
 * How much heap a process needs so that none of the documents that it may meet ends it: measured
 * with documents as large as {@link dev.dateline.schemas.RecordLimits} allows, of nothing but
 * names.
 */
final class HeapNeed {

  private static final int MEGABYTE = 1 << 20;

  /** Models, lists, Kafka's clients: in MB. */
  private static final int SHARED = 96;

  /** One such document on its way from the bytes that arrive to those that are sent: in MB. */
  private static final int DOCUMENT = 128;

  /** A heap of so many megabytes as asked for is told a little smaller by the JVM. */
  private static final double TOLD = 0.95;

  private HeapNeed() {}

  /**
   * Refuses to start what would end later.
   *
   * @param threads stream threads, each of which may have such a document in hand
   * @param heap the most bytes that the heap can have
   * @throws HeapTooSmallException naming what is needed, and how to give it
   */
  static void check(int threads, long heap) {
    long needed = SHARED + (long) threads * DOCUMENT;
    if (heap < TOLD * needed * MEGABYTE) {
      throw new HeapTooSmallException(
          "the heap has %d MB; the largest documents need %d MB with %d stream threads:"
                  .formatted(heap / MEGABYTE, needed, threads)
              + " give the process -Xmx%dm (DATELINE_JAVA_OPTS), or fewer threads"
                  .formatted(needed));
    }
  }
}
