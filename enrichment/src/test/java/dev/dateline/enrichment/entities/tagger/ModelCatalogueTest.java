package dev.dateline.enrichment.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCatalogueTest {

  private static final Path FOLDER =
      Path.of("src/main/resources/dev/dateline/enrichment/entities/tagger/models");
  private static final long LARGEST = 10_000_000;

  static Set<String> languages() {
    return ModelCatalogue.sha256ByLanguage().keySet();
  }

  @Test
  void theFirstClassLanguagesHaveModels() {
    assertThat(languages()).contains("de", "en", "es", "fr", "it");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theListedSumIsThatOfTheModelAndOfItsCard(String language)
      throws IOException, NoSuchAlgorithmException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(language + ".model"));
    var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(ModelCatalogue.sha256ByLanguage()).containsEntry(language, sum);
    assertThat(FOLDER.resolve(language + ".md")).content().contains(sum);
    assertThat(bytes.length).isLessThan((int) LARGEST);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aModelKnowsItsLanguage(String language) {
    assertThat(ModelCatalogue.load(language).language()).isEqualTo(language);
  }
}
