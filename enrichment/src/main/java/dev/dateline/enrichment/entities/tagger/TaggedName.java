package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.EntityType;

/**
 * A name that the tagger sees.
 *
 * @param from its first token
 * @param to one past its last token
 * @param type what kind of thing it names
 * @param confidence how probable the model holds this span and type, 0 to 1
 */
public record TaggedName(int from, int to, EntityType type, double confidence) {}
