package dev.dateline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Enrichers in containers of limited CPU, as the manifests run them: nothing but state and
 * temporary files can be written. They share the network of this machine, so that its broker is
 * theirs.
 */
final class Containers implements AutoCloseable {

  private final List<String> ids = new ArrayList<>();
  private final String image;
  private final String cpus;

  /**
   * None yet.
   *
   * @param cpus cores that each may use, such as {@code 0.4}
   */
  Containers(String image, String cpus) {
    this.image = image;
    this.cpus = cpus;
  }

  /** Starts one more, with options of {@code enrich}. */
  void start(String... options) {
    var run =
        Stream.of(
            "docker run --detach --network host --memory 1g --read-only --cap-drop ALL",
            "--security-opt no-new-privileges --tmpfs /tmp:exec,size=256m --volume /var/lib/dateline",
            "--cpus " + cpus,
            image,
            "enrich");
    var command = new ArrayList<>(run.flatMap(it -> Stream.of(it.split(" "))).toList());
    command.addAll(List.of(options));
    ids.add(answer(command));
  }

  /** CPU that all of them have used. */
  Duration cpu() {
    return ids.stream().map(Containers::cpuOf).reduce(Duration.ZERO, Duration::plus);
  }

  /** Bytes of memory that the largest of them has in use. */
  long largestMemory() {
    return ids.stream().mapToLong(Containers::memoryOf).max().orElse(0);
  }

  private static Duration cpuOf(String id) {
    long pid = Long.parseLong(answer(List.of("docker", "inspect", "-f", "{{.State.Pid}}", id)));
    return ProcessHandle.of(pid)
        .flatMap(it -> it.info().totalCpuDuration())
        .orElseThrow(
            () -> new IllegalStateException(answer(List.of("docker", "logs", "--tail", "5", id))));
  }

  private static long memoryOf(String id) {
    var status = answer(List.of("docker", "exec", id, "cat", "/proc/1/status"));
    var resident = status.replaceFirst("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1");
    return Long.parseLong(resident) << 10;
  }

  private static String answer(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (var id : ids) {
      answer(List.of("docker", "rm", "--force", "--volumes", id));
    }
  }
}
