package dev.dateline.it.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Does to bytes what disks, networks, careless programs and ill will do to them. */
final class Damage {

  private static final int MOST_DAMAGES = 3;
  private static final int LONG_RUN = 200_000;
  private static final int DEEP = 20_000;

  private static final List<Charset> OTHER_CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"));

  /** Lengths and counts as Avro writes them, from -1 to the largest, and some in between. */
  private static final List<String> HUGE_NUMBERS =
      List.of(
          "\u0001",
          "\u00fe\u00ff\u00ff\u00ff\u000f",
          "\u00fc\u00ff\u00ff\u00ff\u000f",
          "\u00ff\u00ff\u00ff\u00ff\u000f",
          "\u0080\u0080\u0080\u0080\u0010",
          "\u00fe\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u0001",
          "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u0001",
          "\u0080\u00c2\u00d7/",
          "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff");

  private static final List<String> PIECES =
      List.of(
          "\uFEFF",
          "\0",
          "\0\0\0\0\0",
          "\r",
          "\r\n",
          "\n\n",
          "\u2028",
          "\u200B",
          "\u202E",
          "\u001B",
          "\\uD800",
          "\\uDC00\\uD800",
          "\\u0000",
          "\\",
          "\"",
          "\"text\":\"x\",",
          "\"id\":\"1\",",
          ",",
          "{",
          "}",
          "[",
          "]",
          ":",
          "null",
          "1e999999999",
          "-0",
          "NaN",
          "true",
          "//",
          "/*",
          "'",
          "<html><body>",
          "</p>",
          "<!--",
          "<![CDATA[",
          "&#x0;",
          "&nbsp;",
          "<script>",
          "%00",
          "%zz",
          "date 2023-13",
          "date 9999-99-99",
          "date ",
          "By ",
          "di ",
          "2023-02-30",
          "../../etc",
          "🚆",
          "e\u0301",
          "à",
          "İ",
          "ß",
          "\uFFFD",
          "#1",
          "#99999999999999999999",
          "-");

  /** Bytes that are no UTF-8: cut short, overlong, half of a pair, beyond the last, impossible. */
  private static final List<String> NO_UTF_8 =
      List.of(
          "\u00c3",
          "\u00e2\u0082",
          "\u00f0\u009f\u009a",
          "\u00c0\u0080",
          "\u00e0\u0080\u0080",
          "\u00ed\u00a0\u0080",
          "\u00ed\u00a0\u00bd\u00ed\u00ba\u0086",
          "\u00f4\u0090\u0080\u0080",
          "\u00ff",
          "\u00fe\u00ff",
          "\u0080",
          "\u0093\u0094",
          "\u00e8");

  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  /** One of the examples, damaged once or a few times; now and then it is nothing but noise. */
  byte[] of(List<byte[]> examples) {
    if (random.nextInt(20) == 0) {
      return noise(random.nextInt(300));
    }
    var bytes = oneOf(examples);
    for (int left = 1 + random.nextInt(MOST_DAMAGES); left > 0; left--) {
      bytes = damaged(bytes, examples);
    }
    return bytes;
  }

  private byte[] damaged(byte[] bytes, List<byte[]> examples) {
    return switch (random.nextInt(14)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> Arrays.copyOfRange(bytes, random.nextInt(bytes.length + 1), bytes.length);
      case 2, 3 -> flipped(bytes);
      case 4 -> without(bytes);
      case 5 -> with(bytes, noise(1 + random.nextInt(20)));
      case 6 -> spliced(bytes, oneOf(examples));
      case 7 -> with(bytes, latin1(oneOf(HUGE_NUMBERS)));
      case 8 -> overwritten(bytes, latin1(oneOf(HUGE_NUMBERS)));
      case 9 -> with(bytes, oneOf(PIECES).getBytes(StandardCharsets.UTF_8));
      case 10 -> with(bytes, latin1(oneOf(NO_UTF_8)));
      case 11 -> in(oneOf(OTHER_CHARSETS), bytes);
      case 12 -> repeated(bytes);
      default -> rarely(bytes);
    };
  }

  /** Damage that costs time: very deep nesting and very long lines. */
  private byte[] rarely(byte[] bytes) {
    return switch (random.nextInt(40)) {
      case 0 -> with(bytes, "[".repeat(DEEP).getBytes(StandardCharsets.UTF_8));
      case 1 -> with(bytes, "{\"text\":".repeat(DEEP).getBytes(StandardCharsets.UTF_8));
      case 2 -> with(bytes, "x".repeat(LONG_RUN).getBytes(StandardCharsets.UTF_8));
      case 3 -> with(bytes, "By A ".repeat(LONG_RUN / 5).getBytes(StandardCharsets.UTF_8));
      default -> flipped(bytes);
    };
  }

  private byte[] flipped(byte[] bytes) {
    var flipped = bytes.clone();
    for (int left = bytes.length == 0 ? 0 : 1 + random.nextInt(8); left > 0; left--) {
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] without(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(16));
    return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private byte[] with(byte[] bytes, byte[] more) {
    int at = random.nextInt(bytes.length + 1);
    return joined(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private byte[] overwritten(byte[] bytes, byte[] over) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + over.length);
    return joined(Arrays.copyOf(bytes, at), over, Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private byte[] spliced(byte[] bytes, byte[] other) {
    int cut = random.nextInt(bytes.length + 1);
    int from = random.nextInt(other.length + 1);
    return joined(Arrays.copyOf(bytes, cut), Arrays.copyOfRange(other, from, other.length));
  }

  private byte[] repeated(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(60));
    var part = Arrays.copyOfRange(bytes, from, to);
    return joined(Arrays.copyOf(bytes, to), part, Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private static byte[] in(Charset other, byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).getBytes(other);
  }

  private byte[] noise(int length) {
    var noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static byte[] latin1(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (var part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
