/**
 * Measures Dateline beside other libraries in one run. They are fetched by the profile {@code
 * yardstick} only, so they are called by reflection and nothing here needs them to be compiled.
 *
 * <p>Start at {@link dev.dateline.benchmarks.yardstick.Yardsticks}; a new peer implements {@code
 * Peer} and is named there.
 */
package dev.dateline.benchmarks.yardstick;
