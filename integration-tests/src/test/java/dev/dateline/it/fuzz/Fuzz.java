package dev.dateline.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Feeds a decoder with many damaged versions of good inputs, the same ones whenever the seed is the
 * same. Whatever fails names the seed and the number of the input, from which it can be made again.
 */
final class Fuzz {

  /** {@code -Ddateline.fuzz.runs=N} tries more or fewer inputs. */
  static final int RUNS = Integer.getInteger("dateline.fuzz.runs", 10_000);

  /** {@code -Ddateline.fuzz.seed=N} tries others. */
  static final long SEED = Long.getLong("dateline.fuzz.seed", 20_261_126L);

  /** A decoder may need this for small inputs too; a forged length would ask for gigabytes. */
  private static final long FEW_BYTES = 64 << 20;

  /** And this many for each byte of a large one. */
  private static final long BYTES_A_BYTE = 64;

  private static final int LONGEST_SHOWN = 4_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Fuzz() {}

  /** A decoder, with the guarantee that it must keep for any input. */
  interface Decoder {

    /**
     * Decodes one input and checks what comes out.
     *
     * @param random for whatever else is to be chosen
     * @return what became of it, in a word, to be counted
     * @throws Exception when it broke its guarantee
     */
    String decode(byte[] input, Random random) throws Exception;
  }

  /**
   * Feeds {@link #RUNS} inputs, and checks besides that none is changed and that no decoder takes
   * more memory than its input can be worth.
   *
   * @param examples good inputs to be damaged
   * @return how many inputs came to which end
   */
  static Map<String, Integer> feed(List<byte[]> examples, Decoder decoder) {
    return feed(RUNS, examples, decoder);
  }

  /** The same with fewer inputs, for a decoder that takes its time over bad ones. */
  static Map<String, Integer> feed(int runs, List<byte[]> examples, Decoder decoder) {
    var ends = new TreeMap<String, Integer>();
    for (int run = 0; run < runs; run++) {
      ends.merge(feedOne(run, examples, decoder), 1, Integer::sum);
    }
    return ends;
  }

  /** The dice for one input. */
  static Random random(int run) {
    return new Random(SEED * 1_000_003 + run);
  }

  private static String feedOne(int run, List<byte[]> examples, Decoder decoder) {
    var random = random(run);
    var input = new Damage(random).of(examples);
    var given = input.clone();
    try {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      var end = decoder.decode(given, random);
      long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(given).as("the input afterwards").isEqualTo(input);
      assertThat(taken)
          .as("bytes of memory taken for %d", input.length)
          .isLessThan(FEW_BYTES + BYTES_A_BYTE * input.length);
      return end;
    } catch (Exception | Error e) {
      throw new AssertionError(
          "seed %d, input %d of %d bytes: %s".formatted(SEED, run, input.length, shown(input)), e);
    }
  }

  private static String shown(byte[] input) {
    return HexFormat.of().formatHex(Arrays.copyOf(input, Math.min(LONGEST_SHOWN, input.length)));
  }
}
