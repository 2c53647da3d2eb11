package dev.dateline.app.page;

import dev.dateline.app.Problems;
import dev.dateline.app.ServedAddress;
import dev.dateline.page.PageSettings;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options of every command that serves the page. */
public final class PageOptions {

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
      names = "--page-name",
      paramLabel = "NAME",
      split = ",",
      description =
          "Name by which others may ask for it, as a browser shows it, such as news.example behind a"
              + " server of that name; may be repeated. Without one: on this machine's own address"
              + " none, on others any.")
  private Set<String> names = Set.of();

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
    var address = problems.collect(() -> ServedAddress.of("--page", host, port));
    // Without an address, which is wrong then, so that what else is wrong is told as well.
    var settings = problems.collect(() -> new PageSettings(address, names, keep));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return settings;
  }
}
