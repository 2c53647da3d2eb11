package dev.dateline.app;

import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Asks whether a schema registry is there at all. */
final class RegistryProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int SERVER_ERROR = 500;

  private final URI url;

  private RegistryProbe(URI url) {
    this.url = url;
  }

  /** The probe of the registry in use; empty when none is. */
  static Optional<RegistryProbe> of(SchemaIds ids) {
    return ids instanceof SchemaIds.Registry registry
        ? Optional.of(new RegistryProbe(registry.url()))
        : Optional.empty();
  }

  URI url() {
    return url;
  }

  /**
   * Waits for any sensible HTTP answer.
   *
   * @return how long it took
   * @throws CommandFailure with {@link ExitCodes#UNREACHABLE}, naming the address
   */
  Duration requireAnswer() {
    long start = System.nanoTime();
    try {
      int status = status();
      if (status >= SERVER_ERROR) {
        throw new IOException("it answers HTTP " + status);
      }
      return Duration.ofNanos(System.nanoTime() - start);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCodes.UNREACHABLE,
          "no schema registry answers at %s (%s); start it, or correct --registry"
              .formatted(url, e.getMessage()),
          e);
    }
  }

  private int status() throws IOException {
    var connection = (HttpURLConnection) url.toURL().openConnection();
    try {
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      connection.setInstanceFollowRedirects(false);
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
