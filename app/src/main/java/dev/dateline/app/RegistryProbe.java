package dev.dateline.app;

import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.HttpsURLConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks whether a schema registry is there at all. */
public final class RegistryProbe {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryProbe.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
  private static final int SERVER_ERROR = 500;
  private static final Set<Integer> REFUSALS = Set.of(401, 403);

  private final SchemaIds.Registry registry;

  private RegistryProbe(SchemaIds.Registry registry) {
    this.registry = registry;
  }

  /** The probe of the registry in use; empty when none is. */
  public static Optional<RegistryProbe> of(SchemaIds ids) {
    return ids instanceof SchemaIds.Registry registry
        ? Optional.of(new RegistryProbe(registry))
        : Optional.empty();
  }

  /**
   * Waits for the registry in use, if any, as {@link #awaitAnswerUnlessMemory} does, until that or
   * Ctrl-C: a process started together with its registry would else end before that one answers.
   */
  static void awaitFor(
      SchemaIds ids, Duration patience, Interruption interruption, Consumer<String> say) {
    interruption.onStop(Thread.currentThread()::interrupt);
    of(ids).ifPresent(it -> it.awaitAnswerUnlessMemory(patience, say));
    interruption.onStop(() -> {});
  }

  URI url() {
    return registry.url();
  }

  /** True when it answers within 5 seconds. */
  public boolean answers() {
    try {
      return status() < SERVER_ERROR;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Waits for an answer, unless the schemas seen before are on disk: with them a command gets far.
   *
   * @throws CommandFailure as {@link #requireAnswer} does
   */
  void requireAnswerOrMemory() {
    int status;
    try {
      status = answer();
    } catch (CommandFailure e) {
      if (!registry.isRemembered()) {
        throw e;
      }
      LOG.warn("{}; going on with the schemas seen before", e.getMessage());
      return;
    }
    requireAdmission(status);
  }

  /**
   * Waits for an answer for longer, unless the schemas seen before are on disk.
   *
   * @param patience how long
   * @param tell told once that it is waited for
   * @throws CommandFailure as {@link #requireAnswer} does, when patience is over
   */
  void awaitAnswerUnlessMemory(Duration patience, Consumer<String> tell) {
    if (registry.isRemembered() || answers()) {
      return;
    }
    tell.accept(
        "no schema registry answers at %s, and none did before; waiting for it, for %d s at most"
            .formatted(url(), patience.toSeconds()));
    long deadline = System.nanoTime() + patience.toNanos();
    while (!answers() && System.nanoTime() < deadline) {
      pause();
    }
    requireAnswer();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCodes.INTERRUPTED, "interrupted", e);
    }
  }

  /**
   * Waits for any sensible HTTP answer.
   *
   * @return how long it took
   * @throws CommandFailure with {@link ExitCodes#UNREACHABLE}, naming the address, also when we are
   *     refused
   */
  Duration requireAnswer() {
    long start = System.nanoTime();
    requireAdmission(answer());
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private int answer() {
    try {
      int status = status();
      if (status >= SERVER_ERROR) {
        throw new IOException("it answers HTTP " + status);
      }
      return status;
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCodes.UNREACHABLE,
          "no schema registry answers at %s (%s); start it, or correct --registry"
              .formatted(url(), e.getMessage()),
          e);
    }
  }

  /** Wrong credentials do not mend themselves, so what is remembered does not help. */
  private void requireAdmission(int status) {
    if (REFUSALS.contains(status)) {
      throw new CommandFailure(
          ExitCodes.UNREACHABLE,
          "the schema registry at %s refuses us (HTTP %d); correct registry.user and registry.password in the file of --kafka-config"
              .formatted(url(), status));
    }
  }

  private int status() throws IOException {
    var connection = (HttpURLConnection) url().toURL().openConnection();
    if (connection instanceof HttpsURLConnection secured) {
      registry.access().tls().ifPresent(it -> secured.setSSLSocketFactory(it.getSocketFactory()));
    }
    registry
        .access()
        .authorization()
        .ifPresent(it -> connection.setRequestProperty("Authorization", it));
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
