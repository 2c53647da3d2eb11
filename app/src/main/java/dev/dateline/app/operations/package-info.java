/**
 * What operators see of a process that enriches: health and metrics over HTTP.
 *
 * <p>Start at {@link dev.dateline.app.operations.Operations}.
 */
package dev.dateline.app.operations;
