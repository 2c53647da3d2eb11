/**
 * The commands of {@code dateline replay}: thin skins over {@link dev.dateline.replay}.
 *
 * <p>Start at {@link dev.dateline.app.replay.ReplayCommand}.
 */
package dev.dateline.app.replay;
