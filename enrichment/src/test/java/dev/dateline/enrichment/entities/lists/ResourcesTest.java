package dev.dateline.enrichment.entities.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {

  private static final Path FOLDER =
      Path.of("src/main/resources/dev/dateline/enrichment/entities/lists");

  static Stream<String> aliasFiles() {
    return Stream.of("de", "en", "es", "fr", "it", "any");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it"})
  void everyFirstClassLanguageHasAliasesCuesAndPlaces(String language) {
    var lexicon = LexiconReader.read(language);
    assertThat(lexicon.lists().get(0).size()).isGreaterThan(800);
    assertThat(lexicon.lists().get(1).size()).isGreaterThan(50_000);
    assertThat(Resources.lines("cues/" + language + ".txt")).hasSizeGreaterThan(10);
  }

  @Test
  void aLanguageWithoutFilesHasTheCommonNames() {
    assertThat(LexiconReader.read("tlh").lists().get(0).size()).isZero();
    assertThat(LexiconReader.read("tlh").lists().get(1).size()).isGreaterThan(50_000);
  }

  @ParameterizedTest
  @MethodSource("aliasFiles")
  void anAliasNamesOneThing(String language) {
    var ids = new HashMap<String, String>();
    aliases(language)
        .forEach(
            cells ->
                assertThat(
                        ids.merge(cells[2], cells[0], (a, b) -> a.equals(b) ? a : a + " and " + b))
                    .as(cells[2])
                    .isEqualTo(cells[0]));
  }

  @ParameterizedTest
  @MethodSource("aliasFiles")
  void anAliasHasATypedIdAndACountryOrNone(String language) {
    assertThat(aliases(language))
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSize(3);
              assertThat(EntityIds.typeOf(cells[0])).isNotNull();
              assertThat(cells[1]).matches("[A-Z]{2}|-");
            });
  }

  @Test
  void theWrittenSumIsThatOfTheFiles() throws IOException {
    assertThat(Resources.sha256()).as("write this to lists/sha256.txt").isEqualTo(sum());
  }

  private static Stream<String[]> aliases(String language) {
    return Resources.lines("aliases/" + language + ".tsv").map(line -> line.split("\t"));
  }

  private static String sum() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      var digest = sha256();
      for (Path file : files.filter(ResourcesTest::isList).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static boolean isList(Path file) {
    return Files.isRegularFile(file)
        && !List.of("sha256.txt", "README.md").contains(file.getFileName().toString());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
