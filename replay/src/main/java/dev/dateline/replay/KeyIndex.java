package dev.dateline.replay;

import dev.dateline.streams.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Numbers keys in the order they are first met, in 24 to 48 bytes a key whatever its length: it
 * keeps 128 bits of each key's SHA-256, so that two keys of one number never happen. Used by one
 * thread.
 */
final class KeyIndex {

  /** No such key. */
  static final int NONE = -1;

  private static final int FIRST_SLOTS = 1 << 10;

  private final MessageDigest digest = Sha256.digest();
  private int[] slots = new int[FIRST_SLOTS];
  private long[] hashes = new long[FIRST_SLOTS];
  private int size;

  /** How many keys there are: their numbers are 0 to one less. */
  int size() {
    return size;
  }

  /** The number of a key, given now if it has none. */
  int add(byte[] key) {
    var hash = hash(key);
    int slot = slot(hash[0], hash[1]);
    if (slots[slot] == 0) {
      append(hash);
      slots[slot] = size;
      growIfFull();
      return size - 1;
    }
    return slots[slot] - 1;
  }

  /** The number of a key, or {@link #NONE}. */
  int find(byte[] key) {
    var hash = hash(key);
    return slots[slot(hash[0], hash[1])] - 1;
  }

  /** The slot that holds the key with that hash, or the empty one it would get. */
  private int slot(long high, long low) {
    int mask = slots.length - 1;
    int at = (int) low & mask;
    while (slots[at] != 0 && !isAt(slots[at] - 1, high, low)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private boolean isAt(int number, long high, long low) {
    return hashes[2 * number] == high && hashes[2 * number + 1] == low;
  }

  private void append(long[] hash) {
    if (2 * size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }
    hashes[2 * size] = hash[0];
    hashes[2 * size + 1] = hash[1];
    size++;
  }

  private void growIfFull() {
    if (2 * size > slots.length) {
      slots = new int[2 * slots.length];
      for (int number = 0; number < size; number++) {
        slots[slot(hashes[2 * number], hashes[2 * number + 1])] = number + 1;
      }
    }
  }

  private long[] hash(byte[] key) {
    var bytes = ByteBuffer.wrap(digest.digest(key));
    return new long[] {bytes.getLong(), bytes.getLong()};
  }
}
