package dev.dateline.producer.source;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Follows a directory and all below it, also directories that appear later. A file is read once it
 * has kept size and time for a quiet period, and again whenever it changes after that. A writer
 * slower than the quiet period writes under another suffix or a hidden name and renames at the end.
 */
public final class DirectoryWatch {

  /** How long a file must stay as it is before it counts as complete. */
  public static final Duration QUIET = Duration.ofSeconds(1);

  private static final int LOOKS_PER_QUIET_PERIOD = 4;

  private final Path root;
  private final Duration quiet;
  private final Sources sources;
  private final Consumer<? super Raw> sink;
  private final SettlingFiles files;
  private final Map<WatchKey, Path> directories = new HashMap<>();

  /**
   * A watch that {@link #run} starts.
   *
   * @param quiet how long a file must stay as it is before it is read
   */
  public DirectoryWatch(Path root, Duration quiet, Sources sources, Consumer<? super Raw> sink) {
    this.root = root;
    this.quiet = quiet;
    this.sources = sources;
    this.sink = sink;
    this.files = new SettlingFiles(quiet);
  }

  /**
   * Reads what is there and what comes, until the thread is interrupted; its flag stays set.
   *
   * @throws UncheckedIOException when the directory cannot be watched, or no longer
   */
  public void run() {
    try (var service = root.getFileSystem().newWatchService()) {
      enter(root, service, new HashSet<>());
      while (!Thread.currentThread().isInterrupted()) {
        follow(service);
        files.settled().forEach(file -> sources.readFile(file, sink));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch " + root + ": " + e.getMessage(), e);
    }
  }

  private void follow(WatchService service) throws IOException, InterruptedException {
    var key =
        files.isEmpty()
            ? service.take()
            : service.poll(quiet.toMillis() / LOOKS_PER_QUIET_PERIOD + 1, TimeUnit.MILLISECONDS);
    if (key == null) {
      return;
    }
    var directory = directories.get(key);
    for (var event : key.pollEvents()) {
      handle(directory, event, service);
    }
    if (!key.reset()) {
      directories.remove(key);
      checkRoot();
    }
  }

  private void handle(Path directory, WatchEvent<?> event, WatchService service)
      throws IOException {
    if (event.kind() == OVERFLOW || directory == null) {
      enter(root, service, new HashSet<>());
      return;
    }
    var path = directory.resolve((Path) event.context());
    if (event.kind() == ENTRY_DELETE) {
      files.forget(path);
    } else {
      look(path, service, new HashSet<>());
    }
  }

  private void look(Path path, WatchService service, Set<Path> inside) throws IOException {
    if (Files.isHidden(path)) {
      return;
    }
    if (Files.isDirectory(path)) {
      enter(path, service, inside);
    } else if (Format.of(path).isPresent() && Files.isRegularFile(path)) {
      files.look(path);
    }
  }

  /** Registers first and lists then: what comes in between is seen twice, but never missed. */
  private void enter(Path directory, WatchService service, Set<Path> inside) throws IOException {
    try {
      var real = directory.toRealPath();
      if (inside.add(real)) {
        var key = directory.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
        directories.put(key, directory);
        for (var child : DirectoryWalk.children(directory)) {
          look(child, service, inside);
        }
        inside.remove(real);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      checkRoot(); // a directory below that is gone again is none of our business
    }
  }

  private void checkRoot() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root + " is no directory");
    }
  }
}
