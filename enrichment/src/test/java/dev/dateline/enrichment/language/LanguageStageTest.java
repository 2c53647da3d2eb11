package dev.dateline.enrichment.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.language.LanguageDetector.Detection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageStageTest {

  private static LanguageAnnotation annotate(String declared, String found, double confidence) {
    var detector =
        new LanguageDetector() {
          @Override
          public Detection detect(String text) {
            return new Detection(found, confidence, true);
          }

          @Override
          public Annotator annotator() {
            return Annotator.of("test", "1");
          }
        };
    return new LanguageStage(detector).annotate("text", Optional.ofNullable(declared));
  }

  @Test
  void detectsWhenNothingIsDeclared() {
    var language = annotate(null, "it", 0.9);
    assertThat(language.tag()).isEqualTo("it");
    assertThat(language.confidence()).isEqualTo(0.9);
    assertThat(language.mixed()).isTrue();
    assertThat(language.detected()).isEmpty();
    assertThat(language.annotator().name()).isEqualTo("test");
  }

  @Test
  void followsTheSourceAndReportsThatDetectionDisagrees() {
    var language = annotate("fr", "it", 0.9);
    assertThat(language.tag()).isEqualTo("fr");
    assertThat(language.confidence()).isEqualTo(1);
    assertThat(language.detected()).contains("it");
    assertThat(language.annotator().name()).isEqualTo("declared");
  }

  @Test
  void keepsAnUnsureDisagreementToItself() {
    assertThat(annotate("fr", "it", 0.5).detected()).isEmpty();
    assertThat(annotate("fr", "und", 0).detected()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR,pt-BR,pt",
    "pt_br,pt-BR,pt",
    "IT,it,it",
    "nb,nb,no",
    "nn-NO,nn-NO,no",
    "zh-Hant,zh-Hant,zh",
    "iw,he,he",
    "cmn,cmn,zh"
  })
  void takesOtherTagsOfOneLanguageForAgreement(String declared, String tag, String found) {
    var language = annotate(declared, found, 0.99);
    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.detected()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "und", "mul", "zxx", "italiano!", "it-", "x", "12", "und-IT"})
  void ignoresADeclarationThatNamesNoLanguage(String declared) {
    assertThat(annotate(declared, "it", 0.7).tag()).isEqualTo("it");
    assertThat(annotate(declared, "it", 0.7).confidence()).isEqualTo(0.7);
  }
}
