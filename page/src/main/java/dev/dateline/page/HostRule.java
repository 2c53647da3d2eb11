package dev.dateline.page;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which names a browser may ask for the page. A page of somebody else's whose name leads to this
 * machine could read everything else.
 */
final class HostRule {

  private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[[\\p{XDigit}:.%]+]");
  private static final Pattern PORT = Pattern.compile(":\\d+$");

  private final boolean isOnLoopback;
  private final String name;

  /** The rule for a server on that address. */
  HostRule(InetSocketAddress address) {
    isOnLoopback = address.getAddress().isLoopbackAddress();
    name = address.getHostString().toLowerCase(Locale.ROOT);
  }

  /**
   * True when that is us.
   *
   * @param header the request's {@code Host}, or null
   */
  boolean accepts(String header) {
    if (header == null) {
      return false;
    }
    var host = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
    // Beyond loopback the machine may have any name; there, whoever reaches it may read it.
    return !isOnLoopback
        || OURS.contains(host)
        || host.equals(name)
        || ADDRESS.matcher(host).matches();
  }
}
