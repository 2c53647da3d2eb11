package dev.dateline.replay.diff;

import static dev.dateline.replay.diff.Result.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.schema.DateRange;
import dev.dateline.schema.DateType;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.StageStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticleComparisonTest {

  @Test
  void whatDiffersOnlyInConfidenceProvenanceAndVersionIsUnchanged() {
    var old = Result.of(TEXT).confidenceAndVersion(0.5, "v1").person("Anna Rossi");
    var young = Result.of(TEXT).confidenceAndVersion(0.9, "v2").person("Anna Rossi");
    assertThat(changes(old, young)).isEmpty();
  }

  @Test
  void mentionsAndDatesOfOneSideOnlyAreGainedOrLost() {
    var old = Result.of(TEXT).person("Anna Rossi").date("3 maggio 2024", "2024-05-03");
    var young = Result.of(TEXT).place("Roma");
    assertThat(changes(old, young))
        .extracting(Change::stage, Change::kind, Change::from, Change::to)
        .containsExactly(
            tuple(Stage.ENTITIES, ChangeKind.LOST, "Anna Rossi", null),
            tuple(Stage.ENTITIES, ChangeKind.GAINED, null, "Roma"),
            tuple(Stage.DATES, ChangeKind.LOST, "2024-05-03", null));
  }

  @Test
  void theSameSpanWithAnotherTypeIsRetypedWhateverElseDiffers() {
    var old = Result.of(TEXT).entity("Roma", EntityType.ORGANIZATION, "org:roma", null);
    assertThat(changes(old, Result.of(TEXT).place("Roma")))
        .extracting(Change::kind)
        .containsExactly(ChangeKind.RETYPED);
  }

  @Test
  void theSameSpanAndTypeWithAnotherIdOrCountryIsRelinked() {
    var old = Result.of(TEXT).entity("Roma", EntityType.LOCATION, "loc:Roma", "IT");
    var otherId = Result.of(TEXT).entity("Roma", EntityType.LOCATION, "loc:Roma-2", "IT");
    var otherCountry = Result.of(TEXT).entity("Roma", EntityType.LOCATION, "loc:Roma", "RO");
    assertThat(kinds(old, otherId)).containsExactly(ChangeKind.RELINKED);
    assertThat(kinds(old, otherCountry)).containsExactly(ChangeKind.RELINKED);
  }

  @Test
  void theSameSpanWithAnotherValueTypeOrRangeIsRevalued() {
    var old = Result.of(TEXT).date("3 maggio 2024", "2024-05-03");
    var value = Result.of(TEXT).date("3 maggio 2024", "2024-05-04");
    var type = Result.of(TEXT).date("3 maggio 2024", DateType.TIME, "2024-05-03", null);
    var range =
        Result.of(TEXT)
            .date(
                "3 maggio 2024",
                DateType.DATE,
                "2024-05-03",
                new DateRange("2024-05-03", "2024-05-05"));
    for (var young : List.of(value, type, range)) {
      assertThat(kinds(old, young)).containsExactly(ChangeKind.REVALUED);
    }
  }

  @Test
  void overlappingSpansArePairedOneToOneTheBestOverlapFirst() {
    var old = Result.of(TEXT).person("Anna").person("Rossi è arrivata a");
    var young = Result.of(TEXT).person("Anna Rossi").place("arrivata a Roma");
    assertThat(changes(old, young))
        .extracting(Change::kind, Change::from, Change::to)
        .containsExactly(
            tuple(ChangeKind.RESPANNED, "Anna", "Anna Rossi"),
            tuple(ChangeKind.RESPANNED, "Rossi è arrivata a", "arrivata a Roma"));
    assertThat(changes(Result.of(TEXT).person("Anna").person("Rossi"), young.person("Tass")))
        .extracting(Change::kind, Change::from, Change::to)
        .containsExactly(
            tuple(ChangeKind.LOST, "Anna", null),
            tuple(ChangeKind.RESPANNED, "Rossi", "Anna Rossi"),
            tuple(ChangeKind.GAINED, null, "arrivata a Roma"),
            tuple(ChangeKind.GAINED, null, "Tass"));
  }

  @Test
  void aDateThatCoversMoreTextIsRespanned() {
    var old = Result.of(TEXT).date("maggio 2024", "2024-05");
    var young = Result.of(TEXT).date("3 maggio 2024", "2024-05-03");
    assertThat(kinds(old, young)).containsExactly(ChangeKind.RESPANNED);
  }

  @Test
  void spansThatOnlyTouchAreNoPair() {
    var old = Result.of("RomaTass").person("Roma");
    var young = Result.of("RomaTass").person("Tass");
    assertThat(kinds(old, young)).containsExactly(ChangeKind.LOST, ChangeKind.GAINED);
  }

  @Test
  void aLanguageThatChangesOrTurnsMixedIsTold() {
    var old = Result.of(TEXT);
    assertThat(changes(old, Result.of(TEXT).language("es")))
        .containsExactly(Change.ofArticle(Stage.LANGUAGE, ChangeKind.LANGUAGE, "it", "es"));
    assertThat(changes(old, Result.of(TEXT).mixed()))
        .containsExactly(Change.ofArticle(Stage.LANGUAGE, ChangeKind.LANGUAGE, "it", "it, mixed"));
  }

  @Test
  void aStageThatEndsOtherwiseIsAChangeEvenIfItFindsNothing() {
    var old = Result.of(TEXT).entitiesStatus(StageStatus.FAILED);
    assertThat(changes(old, Result.of(TEXT)))
        .containsExactly(Change.ofArticle(Stage.ENTITIES, ChangeKind.STATUS, "FAILED", "DONE"));
  }

  @Test
  void differentTextsAreNotCompared() {
    var compared =
        ArticleComparison.of(
            Result.of(TEXT).place("Roma").build(), Result.of("Roma").place("Roma").build());
    assertThat(compared.sameText()).isFalse();
    assertThat(compared.changes()).isEmpty();
  }

  @Test
  @Timeout(10)
  void manyMarksTakeNoQuadraticTime() {
    var text = "Roma ".repeat(50_000);
    var compared = ArticleComparison.of(marked(text, 0, 4), marked(text, 1, 5));
    assertThat(compared.changes())
        .hasSize(50_000)
        .allMatch(it -> it.kind() == ChangeKind.RESPANNED);
  }

  private static EnrichedArticle marked(String text, int from, int to) {
    var result = Result.of(text);
    for (int at = 0; at + to <= text.length(); at += 5) {
      result.personAt(at + from, at + to);
    }
    return result.build();
  }

  private static List<Change> changes(Result old, Result young) {
    return ArticleComparison.of(old.build(), young.build()).changes();
  }

  private static List<ChangeKind> kinds(Result old, Result young) {
    return changes(old, young).stream().map(Change::kind).toList();
  }
}
