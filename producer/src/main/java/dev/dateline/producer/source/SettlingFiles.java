package dev.dateline.producer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that may still be growing, and what is known of those that were complete. */
final class SettlingFiles {

  private final Duration quiet;
  private final Map<Path, Look> waiting = new TreeMap<>();
  private final Map<Path, Stamp> read = new HashMap<>();

  SettlingFiles(Duration quiet) {
    this.quiet = quiet;
  }

  /** Notes how the file looks now, unless it was read looking like that. */
  void look(Path file) {
    stamp(file)
        .filter(stamp -> !stamp.equals(read.get(file)))
        .ifPresentOrElse(stamp -> note(file, stamp), () -> waiting.remove(file));
  }

  /** The file is gone: one of the same name would be a new one. */
  void forget(Path file) {
    waiting.remove(file);
    read.remove(file);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Takes out the files that have looked the same for the quiet period, sorted by path. */
  List<Path> settled() {
    var settled = new ArrayList<Path>();
    for (var file : List.copyOf(waiting.keySet())) {
      look(file);
      var seen = waiting.get(file);
      if (seen != null && System.nanoTime() - seen.since() >= quiet.toNanos()) {
        waiting.remove(file);
        read.put(file, seen.stamp());
        settled.add(file);
      }
    }
    return settled;
  }

  private void note(Path file, Stamp stamp) {
    waiting.merge(
        file,
        new Look(stamp, System.nanoTime()),
        (before, now) -> before.stamp().equals(now.stamp()) ? before : now);
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()));
    } catch (IOException e) {
      return Optional.empty(); // gone, or about to be replaced: its return is an event of its own
    }
  }

  private record Stamp(long size, FileTime modified) {}

  private record Look(Stamp stamp, long since) {}
}
