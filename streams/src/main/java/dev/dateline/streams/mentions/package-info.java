/**
 * What an enriched article mentions, turned round: by entity and by day. Pure functions.
 *
 * <p>Start at {@link dev.dateline.streams.mentions.ArticleMentions}.
 */
package dev.dateline.streams.mentions;
