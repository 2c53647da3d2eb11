package dev.dateline.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How often processes ended while they worked on a record, in a small file of lines: partition,
 * offset, count. Safe for use by many threads.
 */
final class Deaths {

  private static final Pattern LINE = Pattern.compile("(\\d{1,9}) (\\d{1,18}) (\\d{1,9})");

  private final Path file;
  private final Map<Place, Integer> counts = new ConcurrentHashMap<>();

  /** Where in the article topic a record stands. */
  record Place(int partition, long offset) {}

  private Deaths(Path file) {
    this.file = file;
  }

  /**
   * What a file remembers; lines that are none of ours do not count.
   *
   * @throws IOException when it cannot be read
   */
  static Deaths in(Path file) throws IOException {
    var deaths = new Deaths(file);
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(deaths::read);
    }
    return deaths;
  }

  private void read(String line) {
    var parts = LINE.matcher(line);
    if (parts.matches()) {
      var place = new Place(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
      counts.put(place, Integer.parseInt(parts.group(3)));
    }
  }

  int of(Place place) {
    return counts.getOrDefault(place, 0);
  }

  /** A process ended while it worked on these. */
  synchronized void add(List<Place> places) {
    places.forEach(place -> counts.merge(place, 1, Integer::sum));
    if (!places.isEmpty()) {
      write();
    }
  }

  /** The record was enriched after all. */
  synchronized void forget(Place place) {
    if (counts.remove(place) != null) {
      write();
    }
  }

  /** Whole or not at all. */
  private void write() {
    var lines =
        counts.entrySet().stream()
            .map(it -> it.getKey().partition() + " " + it.getKey().offset() + " " + it.getValue())
            .sorted()
            .toList();
    try {
      var next = Files.write(file.resolveSibling(file.getFileName() + ".new"), lines);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
