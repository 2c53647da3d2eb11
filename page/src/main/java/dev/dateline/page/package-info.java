/**
 * The page: articles as they come, found again, counted, and how the machine is doing.
 *
 * <p>{@link dev.dateline.page.Feed} reads the enriched articles and remembers the latest of them in
 * {@link dev.dateline.page.RecentArticles}; every answer is made from those, and what is shown of
 * an article is read from its topic again. {@link dev.dateline.page.PageServer} serves it.
 */
package dev.dateline.page;
