package dev.dateline.producer.decode;

import java.util.stream.IntStream;

/**
 * Tells binary data from text that holds an odd control character. The rule: binary is what holds
 * at least 4 control characters and more than 1 in 20; tab, line and page breaks and escape do not
 * count.
 */
final class Binary {

  private static final int FEWEST = 4;
  private static final int ONE_IN = 20;

  private Binary() {}

  static void refuse(byte[] bytes) throws NotAnArticleException {
    refuse(IntStream.range(0, bytes.length).map(i -> bytes[i]), bytes.length, "bytes");
  }

  static void refuse(String text) throws NotAnArticleException {
    refuse(text.chars(), text.length(), "characters");
  }

  private static void refuse(IntStream units, int total, String unit) throws NotAnArticleException {
    long controls = units.filter(Binary::isControl).count();
    if (controls >= FEWEST && controls * ONE_IN > total) {
      throw new NotAnArticleException(
          "binary: %d of %d %s are control characters".formatted(controls, total, unit));
    }
  }

  private static boolean isControl(int unit) {
    return (unit >= 0 && unit < '\t') || (unit > '\r' && unit < ' ' && unit != 0x1B) || unit == 127;
  }
}
