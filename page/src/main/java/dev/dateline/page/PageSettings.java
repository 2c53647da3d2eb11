package dev.dateline.page;

import java.net.InetSocketAddress;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the page is served, and how much it remembers.
 *
 * @param address where; port 0 takes a free one
 * @param names by which others than this machine may ask for it; with none, any will do beyond
 *     loopback, and no other than its own on loopback
 * @param keep articles to remember, the latest, from {@value #LEAST} to {@value #MOST}; about 700
 *     bytes each
 */
public record PageSettings(InetSocketAddress address, Set<String> names, int keep) {

  /** The least that can be remembered. */
  public static final int LEAST = 100;

  /** The most that can be remembered. */
  public static final int MOST = 5_000_000;

  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}.-]+");

  /** Checks the names and the number. */
  public PageSettings {
    names = Set.copyOf(names);
    for (var name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "--page-name must be a name such as news.example, without scheme and port, got '%s'"
                .formatted(name));
      }
    }
    if (keep < LEAST || keep > MOST) {
      throw new IllegalArgumentException(
          "--keep must be %d to %d, got %d".formatted(LEAST, MOST, keep));
    }
  }
}
