package dev.dateline.replay;

/**
 * How far a run is, all its processes together.
 *
 * @param done chosen articles that are enriched or set aside
 * @param total chosen articles
 */
public record ReplayProgress(long done, long total) {}
