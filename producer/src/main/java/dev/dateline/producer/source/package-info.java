/** Finds inputs and reads their bytes, within limits. Knows nothing of articles. */
package dev.dateline.producer.source;
