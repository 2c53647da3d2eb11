package dev.dateline.it.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * What a process needs.
 *
 * @param live bytes of the objects that are left on its heap after a full collection
 * @param resident bytes of its memory that the machine keeps, or 0 where that cannot be found out
 */
record Memory(long live, long resident) {

  /** A single look scatters: whatever is in work at the moment counts as well. */
  private static final int LOOKS = 4;

  private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /** Looks several times and takes the least. */
  static Memory of(long pid) {
    long live = LongStream.range(0, LOOKS).map(look -> live(pid)).min().orElseThrow();
    return new Memory(live, resident(pid));
  }

  /** The histogram of a JVM's objects begins with a full collection and ends with their sum. */
  private static long live(long pid) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      var asking = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").start();
      try (BufferedReader lines = asking.inputReader()) {
        return lines
            .lines()
            .map(TOTAL::matcher)
            .filter(java.util.regex.Matcher::find)
            .mapToLong(it -> Long.parseLong(it.group(1)))
            .findFirst()
            .orElseThrow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long resident(long pid) {
    try {
      var found = RESIDENT.matcher(Files.readString(Path.of("/proc/%d/status".formatted(pid))));
      return found.find() ? Long.parseLong(found.group(1)) << 10 : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
