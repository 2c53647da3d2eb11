package dev.dateline.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Gives each article that comes to everybody who reads the live stream. For many threads. */
final class Live implements AutoCloseable {

  /** Each holds a thread of the server while it reads. */
  static final int MOST_READERS = 64;

  private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();
  private final Deque<Arrival> latest = new ArrayDeque<>();
  private volatile boolean isClosed;

  /** An article came. */
  void offer(Arrival arrival) {
    synchronized (latest) {
      latest.addLast(arrival);
      if (latest.size() > LiveReader.MOST) {
        latest.removeFirst();
      }
    }
    readers.forEach(reader -> reader.offer(arrival));
  }

  /**
   * Refuses one more reader than there may be.
   *
   * @throws Unavailable when there are as many
   */
  void requireRoom() {
    if (isClosed || readers.size() >= MOST_READERS) {
      throw new Unavailable("Too many are reading along; close one of the pages.");
    }
  }

  /** A reader that begins with the latest articles. */
  LiveReader join(Predicate<KnownArticle> wanted) {
    var reader = new LiveReader(wanted);
    synchronized (latest) {
      latest.forEach(reader::offer);
      readers.add(reader);
    }
    return reader;
  }

  void leave(LiveReader reader) {
    readers.remove(reader);
    reader.close();
  }

  /** Articles were replaced or are no more: who joins next does not get them. */
  void forget(String id) {
    synchronized (latest) {
      for (Iterator<Arrival> all = latest.iterator(); all.hasNext(); ) {
        if (all.next().known().id().equals(id)) {
          all.remove();
        }
      }
    }
  }

  @Override
  public void close() {
    isClosed = true;
    readers.forEach(this::leave);
  }
}
