package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.StandardEnricher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The enrichers find in the sample articles most of what a careful reader does. */
class SamplesTest {

  private static final Map<Sample, Annotations> ANNOTATIONS = annotations();
  private static final Map<String, SampleScore> SCORES = new TreeMap<>();

  static List<Sample> samples() {
    return Sample.all();
  }

  @BeforeAll
  static void scoreAndPrint() {
    ANNOTATIONS.forEach(
        (sample, found) ->
            SCORES.merge(sample.language(), SampleScore.of(sample, found), SampleScore::plus));
    System.out.println(SampleScore.HEADING);
    SCORES.forEach((language, score) -> System.out.println(score.line(language)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areRecognisedInTheirLanguage(Sample sample) {
    assertThat(ANNOTATIONS.get(sample).language().tag()).isEqualTo(sample.language());
  }

  /** Floors, in percent, a little below what was measured when they were set: raise them. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          de, 96, 70, 97, 90
          en, 83, 75, 99, 94
          es, 90, 88, 97, 86
          fr, 90, 83, 98, 88
          it, 92, 91, 98, 93
          """)
  void areEnrichedAtLeastThisWell(
      String language, double namePrecision, double nameRecall, double timeF1, double valueF1) {
    SampleScore score = SCORES.get(language);
    assertThat(score.names().precision()).isGreaterThanOrEqualTo(namePrecision);
    assertThat(score.names().recall()).isGreaterThanOrEqualTo(nameRecall);
    assertThat(score.times().f1()).isGreaterThanOrEqualTo(timeF1);
    assertThat(score.values().f1()).isGreaterThanOrEqualTo(valueF1);
  }

  private static Map<Sample, Annotations> annotations() {
    var enricher = StandardEnricher.create();
    return samples().stream()
        .collect(
            Collectors.toMap(
                sample -> sample, sample -> enricher.enrich(SampleArticles.document(sample))));
  }
}
