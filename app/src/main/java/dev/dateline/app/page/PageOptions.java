package dev.dateline.app.page;

import dev.dateline.app.Problems;
import dev.dateline.page.PageSettings;
import java.net.InetSocketAddress;
import picocli.CommandLine.Option;

/** The options of every command that serves the page. */
public final class PageOptions {

  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--page-port",
      paramLabel = "PORT",
      defaultValue = "8088",
      description = "Port the page is served on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--page-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address it is served on; whoever reaches another than this machine's own may read"
              + " everything (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "Articles that are found and counted, the latest; some 700 bytes of memory each"
              + " (default: ${DEFAULT-VALUE}).")
  private int keep;

  /**
   * The settings, checked.
   *
   * @throws IllegalArgumentException naming every option that is wrong, a line each
   */
  public PageSettings settings() {
    var problems = new Problems();
    boolean isPort = port >= 0 && port <= LAST_PORT;
    problems.addIf(
        !isPort,
        "--page-port must be 0 to %d, got %d (0 takes a free port)".formatted(LAST_PORT, port));
    var address = new InetSocketAddress(host, isPort ? port : 0);
    problems.addIf(address.isUnresolved(), "--page-host: '%s' is no address".formatted(host));
    var settings = problems.collect(() -> new PageSettings(address, keep));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return settings;
  }
}
