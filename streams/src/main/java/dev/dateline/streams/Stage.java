package dev.dateline.streams;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.Status;
import dev.dateline.schema.Provenance;
import dev.dateline.schema.StageStatus;
import java.util.List;

/** The stages of the enrichment, by the names that their provenance has. */
enum Stage {
  LANGUAGE("language"),
  ENTITIES("entities"),
  DATES("dates");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Who made this stage's part of an enriched article's provenance. */
  Provenance in(List<Provenance> provenance) {
    return provenance.stream().filter(by -> by.getStage().equals(title)).findFirst().orElseThrow();
  }

  /** What made each stage's annotations, in the order of this enum. */
  static List<Provenance> provenance(Annotations found) {
    return List.of(
        LANGUAGE.madeBy(found.language().annotator()),
        ENTITIES.madeBy(found.entities().annotator()),
        DATES.madeBy(found.dates().annotator()));
  }

  static StageStatus status(Status status) {
    return StageStatus.valueOf(status.name());
  }

  private Provenance madeBy(Annotator annotator) {
    return new Provenance(
        title,
        annotator.name(),
        annotator.version(),
        annotator.model().orElse(null),
        annotator.modelSha256().orElse(null));
  }
}
