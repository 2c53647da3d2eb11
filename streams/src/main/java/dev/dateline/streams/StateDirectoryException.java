package dev.dateline.streams;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.ProcessorStateException;

/**
 * The state directory cannot be used: its disk is full, it cannot be written, another process holds
 * it, or one with a copy of it has taken its place. Nothing that was committed is lost by it: state
 * is made again from the brokers.
 */
public final class StateDirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StateDirectoryException(Path directory, Throwable cause) {
    super(
        "cannot use state directory %s: %s".formatted(directory, reason(directory, cause)), cause);
  }

  private static String reason(Path directory, Throwable cause) {
    if (DiskSpace.isUsedUp(directory, cause)) {
      return "no space is left on its disk; make some, or choose another directory";
    }
    var existing = DiskSpace.existing(directory);
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return "it cannot be written; choose another directory";
    }
    if (cause instanceof FencedInstanceIdException) {
      return "another process has taken its place, one with a copy of it or with the same"
          + " group.instance.id; give each process its own";
    }
    return cause instanceof ProcessorStateException
        ? deepest(cause)
        : "another process holds it; stop that one, or choose another directory";
  }

  private static String deepest(Throwable error) {
    return Failure.chain(error).reduce(error, (outer, inner) -> inner).toString();
  }
}
