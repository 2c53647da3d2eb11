package dev.dateline.enrichment.entities.lists;

import dev.dateline.enrichment.entities.EntityType;
import java.util.Optional;

/**
 * Something that a name list knows.
 *
 * @param id the same in every language
 * @param type what kind of thing it is
 * @param country ISO 3166-1 alpha-2 code of the country a place is or lies in
 */
public record Known(String id, EntityType type, Optional<String> country) {}
