package dev.dateline.replay;

import dev.dateline.streams.Sha256;
import java.nio.ByteBuffer;

/** 64 bits of the SHA-256 of a value: unequal values of one key never share them by chance. */
final class ValueHash {

  private ValueHash() {}

  static long of(byte[] value) {
    return ByteBuffer.wrap(Sha256.of(value)).getLong();
  }
}
