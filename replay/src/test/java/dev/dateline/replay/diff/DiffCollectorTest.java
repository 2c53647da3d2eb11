package dev.dateline.replay.diff;

import static dev.dateline.replay.diff.Result.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiffCollectorTest {

  private static final List<String> PARTS = List.of("Anna Rossi", "Roma", "Tass");

  @Test
  void nothingOnEitherSideGivesNothing() {
    var diff = new DiffCollector(20).build("live", "trial1");
    assertThat(diff.total()).isEqualTo(LanguageTally.NONE);
    assertThat(diff.languages()).isEmpty();
    assertThat(diff.sample()).isEmpty();
  }

  @Test
  void countsArticlesAndChangesByLanguageAndStage() {
    var collector = new DiffCollector(20);
    collector.addIdentical(Result.of("a", TEXT).person("Anna Rossi").build());
    collector.add(
        Result.of("b", TEXT).place("Roma").date("2024", "2024").build(),
        Result.of("b", TEXT).place("Roma").person("Anna Rossi").person("Tass").build());
    collector.add(
        Result.of("c", TEXT).language("es").build(), Result.of("c", TEXT).language("fr").build());
    var diff = collector.build("live", "trial1");

    assertThat(diff.languages()).containsOnlyKeys("it", "fr");
    var italian = diff.languages().get("it");
    assertThat(italian.compared()).isEqualTo(2);
    assertThat(italian.identical()).isEqualTo(1);
    assertThat(italian.unchanged()).isEqualTo(1);
    var entities = italian.stage(Stage.ENTITIES);
    assertThat(entities.changed()).isEqualTo(1);
    assertThat(entities.before()).isEqualTo(2);
    assertThat(entities.after()).isEqualTo(4);
    assertThat(entities.count(ChangeKind.GAINED)).isEqualTo(2);
    assertThat(italian.stage(Stage.DATES).count(ChangeKind.LOST)).isEqualTo(1);
    assertThat(diff.total().compared()).isEqualTo(3);
    assertThat(diff.total().stage(Stage.LANGUAGE).changed()).isEqualTo(1);
    assertThat(diff.fromTo())
        .containsExactly(
            java.util.Map.entry(new FromTo(Stage.LANGUAGE, ChangeKind.LANGUAGE, "es", "fr"), 1L));
  }

  @Test
  void countsTheVersionsOfBothSides() {
    var collector = new DiffCollector(0);
    var old = Result.of("a", TEXT).confidenceAndVersion(0.5, "v1").build();
    var young = Result.of("a", TEXT).confidenceAndVersion(0.5, "v2").build();
    collector.add(old, young);
    collector.addIdentical(young);
    var diff = collector.build("live", "trial1");
    assertThat(diff.before().versions()).hasToString("{v1=1, v2=1}");
    assertThat(diff.after().versions()).hasToString("{v2=2}");
    assertThat(diff.total().unchanged()).isEqualTo(2);
  }

  @Test
  void articlesOfAnotherTextAreCountedApart() {
    var collector = new DiffCollector(20);
    collector.add(Result.of("a", TEXT).build(), Result.of("a", "Roma").build());
    var diff = collector.build("live", "trial1");
    assertThat(diff.otherText()).isEqualTo(1);
    assertThat(diff.total().compared()).isZero();
  }

  @Test
  void keepsTheArticlesThatDifferMostWorstFirstWhateverTheOrderTheyComeIn() {
    var ids = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(ids, new Random(seed));
      var collector = new DiffCollector(4);
      ids.forEach(id -> collector.add(Result.of(id, TEXT).build(), withChanges(id)));
      assertThat(collector.build("live", "trial1").sample())
          .as("seed %d", seed)
          .extracting(ArticleDiff::id)
          .containsExactly("c", "f", "i", "b");
    }
  }

  @Test
  void aSampleOfNoneIsEmpty() {
    var collector = new DiffCollector(0);
    collector.add(Result.of("c", TEXT).build(), withChanges("c"));
    assertThat(collector.build("live", "trial1").sample()).isEmpty();
  }

  /** One change for a, d, g; two for b, e, h; three for c, f, i. */
  private static dev.dateline.schema.EnrichedArticle withChanges(String id) {
    var result = Result.of(id, TEXT);
    PARTS.subList(0, 1 + (id.charAt(0) - 'a') % 3).forEach(result::person);
    return result.build();
  }
}
