/**
 * Makes up news articles, as many as wanted: realistic in length, languages and near-repeats, and
 * the same for the same seed.
 *
 * <p>Start at {@link dev.dateline.benchmarks.articles.RealisticArticles}.
 */
package dev.dateline.benchmarks.articles;
