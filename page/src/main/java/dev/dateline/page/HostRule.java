package dev.dateline.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which names a browser may ask for the page. A page of somebody else's whose name leads to this
 * machine could read everything else.
 */
final class HostRule {

  private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[[\\p{XDigit}:.%]+]");
  private static final Pattern PORT = Pattern.compile(":\\d+$");

  private final boolean isAnyName;
  private final Set<String> names;

  /** The rule for a server with those settings. */
  HostRule(PageSettings settings) {
    var address = settings.address();
    // Beyond loopback the machine may have any name; there, whoever reaches it may read it.
    isAnyName = settings.names().isEmpty() && !address.getAddress().isLoopbackAddress();
    names =
        Stream.of(OURS.stream(), settings.names().stream(), Stream.of(address.getHostString()))
            .flatMap(it -> it)
            .map(it -> it.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
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
    // An address leads to where it says, whoever names it.
    return isAnyName || names.contains(host) || ADDRESS.matcher(host).matches();
  }
}
