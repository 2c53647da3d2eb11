package dev.dateline.page;

import dev.dateline.schema.EnrichedArticle;

/**
 * An article that just came.
 *
 * @param known what is remembered of it
 * @param enriched its record
 */
record Arrival(KnownArticle known, EnrichedArticle enriched) {

  Card card() {
    return Card.beginning(known, enriched);
  }
}
