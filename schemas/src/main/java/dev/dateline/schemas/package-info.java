/**
 * What is on the wire: topics and how they are created, serdes, the table of schemas.
 *
 * <p>Start at {@link dev.dateline.schemas.Topics}. The records themselves are generated into {@code
 * dev.dateline.schema} from {@code src/main/avro}.
 */
package dev.dateline.schemas;
