package dev.dateline.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Status;
import dev.dateline.enrichment.text.Tokenizer;
import org.junit.jupiter.api.Test;

/** An engine of another jar is used for the languages it supports: here, Klingon. */
class EntityRecognizersTest {

  private static final EntityStage STAGE = new EntityStage(EntityRecognizers.all());

  @Test
  void anEngineOnTheClassPathReadsItsLanguage() {
    var found = STAGE.annotate(Tokenizer.tokenize("ghaH Worf jatlh"), "tlh");
    assertThat(found.status()).isEqualTo(Status.DONE);
    assertThat(found.items()).extracting(Entity::name).containsExactly("Worf");
    assertThat(found.annotator().name()).isEqualTo("toy");
  }

  @Test
  void theEngineThatShipsReadsTheOthers() {
    var found = STAGE.annotate(Tokenizer.tokenize("Ieri a Roma c'era Worf."), "it");
    assertThat(found.annotator().name()).isEqualTo("dateline-entities");
    assertThat(found.items()).extracting(Entity::name).contains("Roma");
  }

  @Test
  void whatAnEngineUsesIsPartOfTheVersion() {
    assertThat(STAGE.annotators()).extracting(annotator -> annotator.name()).contains("toy");
    assertThat(new EntityStage(java.util.List.of()).annotators())
        .extracting(annotator -> annotator.name())
        .containsExactly("dateline-places");
  }
}
