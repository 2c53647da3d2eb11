/**
 * Guarantees, proved on the whole product: on an embedded broker, and against the real broker and
 * registry in containers.
 */
package dev.dateline.it;
