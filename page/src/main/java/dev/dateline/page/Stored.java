package dev.dateline.page;

import dev.dateline.schema.EnrichedArticle;
import java.time.Instant;

/**
 * A record of the topic of enriched articles.
 *
 * @param enriched its value
 * @param topic the topic's name
 * @param place where it lies
 * @param timestamp the record's
 * @param run the replay that wrote it, or {@code live}
 */
record Stored(EnrichedArticle enriched, String topic, Place place, Instant timestamp, String run) {}
