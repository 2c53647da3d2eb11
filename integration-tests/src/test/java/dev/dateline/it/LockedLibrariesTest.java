package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every library that ships, and every one that tests, is the one we looked at: same version, same
 * bytes. With the system property {@code dateline.lock} set to {@code write} the list is written
 * anew, for a look at what changed.
 */
class LockedLibrariesTest {

  /** In the form of {@code sha256sum}, so that a folder of jars can be checked with it too. */
  private static final Path LOCK = Path.of("../libraries.sha256");

  private static final Comparator<String> BY_NAME =
      Comparator.comparing(line -> line.substring(line.indexOf(' ')));

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everyLibraryHasTheBytesThatWereLocked() throws IOException {
    var found = libraries().map(LockedLibrariesTest::line).sorted(BY_NAME).toList();
    if ("write".equals(System.getProperty("dateline.lock"))) {
      Files.write(LOCK, found);
    }
    assertThat(found)
        .as("libraries; after a change that is meant: mvn test -Ddateline.lock=write")
        .noneMatch(line -> line.contains("-SNAPSHOT"))
        .containsExactlyElementsOf(Files.readAllLines(LOCK));
  }

  /** The jars of this class path that are not built here. */
  private static Stream<Path> libraries() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .filter(entry -> entry.toString().endsWith(".jar") && !entry.startsWith(PROJECT));
  }

  private static String line(Path jar) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return HexFormat.of().formatHex(hash) + "  " + jar.getFileName();
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot read " + jar, e);
    }
  }
}
