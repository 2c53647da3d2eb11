package dev.dateline.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Flags that let a child JVM start from an archive of loaded classes, which halves its start-up.
 * The launcher says in a system property where archives may be kept; without it there are none.
 */
final class ClassArchive {

  /** Folder of the archives, set by the launcher. */
  static final String FOLDER = "dateline.archives";

  private static final int AUTO_SINCE = 19;

  private ClassArchive() {}

  /** The flags for the program called {@code name}. */
  static List<String> flags(String name) {
    var folder = System.getProperty(FOLDER);
    if (folder == null) {
      return List.of();
    }
    int jdk = Runtime.version().feature();
    var archive = Path.of(folder, "%s-%d.jsa".formatted(name, jdk));
    if (jdk >= AUTO_SINCE) {
      return quiet("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    }
    return Files.exists(archive)
        ? quiet("-XX:SharedArchiveFile=" + archive)
        : quiet("-XX:ArchiveClassesAtExit=" + archive);
  }

  private static List<String> quiet(String... flags) {
    var all = new java.util.ArrayList<>(List.of(flags));
    // An archive that does not fit is made anew or left alone; either is no news to a user.
    all.add("-Xlog:disable");
    all.add("-Xlog:all=off");
    return all;
  }
}
