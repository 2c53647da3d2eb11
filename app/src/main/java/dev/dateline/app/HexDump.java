package dev.dateline.app;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bytes in hexadecimal and as the ASCII characters they may be, sixteen a line. */
final class HexDump {

  private static final int ROW = 16;
  private static final int GROUP = 4;
  private static final HexFormat HEX = HexFormat.of();

  private HexDump() {}

  /** The first {@code most} bytes; three dots follow when there are more. */
  static String of(byte[] bytes, int most) {
    var out = new StringBuilder();
    int end = Math.min(bytes.length, most);
    for (int row = 0; row < end; row += ROW) {
      int rowEnd = Math.min(row + ROW, end);
      var line =
          "%06x  %-35s  %s".formatted(row, hex(bytes, row, rowEnd), ascii(bytes, row, rowEnd));
      out.append(line).append('\n');
    }
    return out.append(end < bytes.length ? "…" : "").toString().stripTrailing();
  }

  private static String hex(byte[] bytes, int from, int to) {
    return IntStream.iterate(from, at -> at < to, at -> at + GROUP)
        .mapToObj(at -> HEX.formatHex(bytes, at, Math.min(at + GROUP, to)))
        .collect(Collectors.joining(" "));
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return IntStream.range(from, to)
        .map(i -> bytes[i] >= ' ' && bytes[i] < 0x7F ? bytes[i] : '.')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
