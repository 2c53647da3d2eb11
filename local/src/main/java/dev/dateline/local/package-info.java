/**
 * Everything on one machine with nothing installed: an embedded broker, a read-only catalogue of
 * schemas, a data directory, and the commands {@code demo} and {@code up} that use them.
 *
 * <p>Start at {@link dev.dateline.local.LocalStack}.
 */
package dev.dateline.local;
