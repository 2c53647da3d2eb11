package dev.dateline.page;

import java.net.InetSocketAddress;

/**
 * Where the page is served, and how much it remembers.
 *
 * @param address where; port 0 takes a free one
 * @param keep articles to remember, the latest, from {@value #LEAST} to {@value #MOST}; about 700
 *     bytes each
 */
public record PageSettings(InetSocketAddress address, int keep) {

  /** The least that can be remembered. */
  public static final int LEAST = 100;

  /** The most that can be remembered. */
  public static final int MOST = 5_000_000;

  /** Checks the number. */
  public PageSettings {
    if (keep < LEAST || keep > MOST) {
      throw new IllegalArgumentException(
          "--keep must be %d to %d, got %d".formatted(LEAST, MOST, keep));
    }
  }
}
