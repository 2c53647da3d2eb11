package dev.dateline.page;

import dev.dateline.schema.EntityType;

/**
 * A person, organisation or place that articles name.
 *
 * @param id the entity's
 * @param name as an article names it at its fullest
 * @param type what kind of thing it is
 * @param country ISO 3166-1 alpha-2 code, or null
 */
record Subject(String id, String name, EntityType type, String country) {}
