package dev.dateline.it.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes, kept in memory, which can be filled. Only root can mount one. */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4 << 10;

  private final Path root;

  private SmallDisk(Path root) {
    this.root = root;
  }

  /** A disk that can be written, or a test that is left out with the reason. */
  static SmallDisk mount(Path root, int megabytes) {
    return mount(root, "size=%dm".formatted(megabytes));
  }

  /** A disk that cannot. */
  static SmallDisk mountReadOnly(Path root) {
    return mount(root, "ro,size=1m");
  }

  private static SmallDisk mount(Path root, String options) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var command = List.of("mount", "-t", "tmpfs", "-o", options, "dateline-test", root.toString());
    Assumptions.assumeTrue(run(command), "mounting a small disk takes root on Linux");
    return new SmallDisk(root);
  }

  /** Its directory. */
  Path root() {
    return root;
  }

  /** Leaves not a byte. */
  void fill() {
    try (var filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(new byte[BLOCK]);
      }
    } catch (IOException e) {
      // That is what a full disk says.
    }
  }

  /** Gives the space back. */
  void makeSpace() {
    try {
      Files.delete(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes it away, also while somebody still uses it. */
  @Override
  public void close() {
    run(List.of("umount", "-l", root.toString()));
  }

  private Path filler() {
    return root.resolve("filler");
  }

  private static boolean run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // There is no such command here.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
