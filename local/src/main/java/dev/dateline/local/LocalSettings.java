package dev.dateline.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run everything on this machine.
 *
 * @param data where everything is kept
 * @param port the broker's, on loopback; 0 takes a free one
 * @param cataloguePort the schema catalogue's, on loopback; 0 takes a free one
 * @param threads threads that enrich, at least 1
 * @param partitions of each topic that is not there yet, at least 1
 * @param index whether the index of mentions runs beside the enricher
 * @param brokerFlags further flags for the broker's JVM
 */
public record LocalSettings(
    Path data,
    int port,
    int cataloguePort,
    int threads,
    int partitions,
    boolean index,
    List<String> brokerFlags) {

  /** The broker's port unless another is chosen: Kafka's own. */
  public static final int DEFAULT_PORT = 9092;

  /** The catalogue's port unless another is chosen: that of Confluent's registry. */
  public static final int DEFAULT_CATALOGUE_PORT = 8081;

  /** As many threads, or processes, can share the work later. */
  private static final int PARTITIONS = 4;

  /** Compiles fast and little: worth it for a broker that runs for seconds. */
  private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  /** Checks the numbers that are not checked by use. */
  public LocalSettings {
    brokerFlags = List.copyOf(brokerFlags);
    if (threads < 1) {
      throw new IllegalArgumentException("--threads must be at least 1, got " + threads);
    }
  }

  /** For seconds, on free ports, where nobody could ask for mentions. */
  public static LocalSettings shortLived(Path data) {
    return new LocalSettings(data, 0, 0, 1, 1, false, withArchive(SHORT_LIVED));
  }

  /** For as long as it is wanted. */
  public static LocalSettings lasting(Path data, int port, int cataloguePort, int threads) {
    return new LocalSettings(
        data, port, cataloguePort, threads, PARTITIONS, true, withArchive(List.of()));
  }

  private static List<String> withArchive(List<String> flags) {
    var all = new ArrayList<>(flags);
    all.addAll(ClassArchive.brokerFlags());
    return all;
  }
}
