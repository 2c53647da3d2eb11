package dev.dateline.streams;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java runtime has. */
public final class Sha256 {

  private Sha256() {}

  /** The hash of some bytes, 32 of them. */
  public static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** What takes bytes piece by piece; used by one thread. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
