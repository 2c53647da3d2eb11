package dev.dateline.streams;

import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.schema.Entities;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.Mention;
import dev.dateline.schemas.SharedList;

/** Entities as their records. */
final class EntityRecords {

  private EntityRecords() {}

  static Entities of(String text, Found<Entity> found) {
    var items = found.items().stream().map(entity -> of(text, entity)).toList();
    return new Entities(Stage.status(found.status()), SharedList.of(items));
  }

  private static dev.dateline.schema.Entity of(String text, Entity entity) {
    return new dev.dateline.schema.Entity(
        entity.id(),
        entity.name(),
        EntityType.valueOf(entity.type().name()),
        entity.country().orElse(null),
        entity.confidence(),
        entity.mentions().stream().map(span -> of(text, span)).toList());
  }

  private static Mention of(String text, Span span) {
    return new Mention(span.start(), span.end(), span.of(text));
  }
}
