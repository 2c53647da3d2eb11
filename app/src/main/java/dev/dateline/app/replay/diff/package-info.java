/**
 * Tells what a replay changed: as text with examples, as one JSON object, as a page that needs
 * nothing but a browser. The comparison itself is {@link dev.dateline.replay.diff}'s.
 */
package dev.dateline.app.replay.diff;
