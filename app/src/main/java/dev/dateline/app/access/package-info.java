/**
 * The least that each role must be allowed on a cluster, and what to say when it is not.
 *
 * <p>Start at {@link dev.dateline.app.access.Grants}.
 */
package dev.dateline.app.access;
