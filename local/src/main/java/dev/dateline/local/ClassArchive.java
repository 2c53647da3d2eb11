package dev.dateline.local;

import java.util.List;

/**
 * Flags that let the broker's JVM load its classes from an archive, which halves its start-up. The
 * launcher knows the archives and hands the flags over.
 */
final class ClassArchive {

  /** The launcher's property: flags, one a line, so that paths may hold blanks. */
  static final String BROKER_FLAGS = "dateline.broker.flags";

  private ClassArchive() {}

  static List<String> brokerFlags() {
    return System.getProperty(BROKER_FLAGS, "").lines().filter(flag -> !flag.isBlank()).toList();
  }
}
