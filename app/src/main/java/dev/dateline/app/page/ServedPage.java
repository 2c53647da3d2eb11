package dev.dateline.app.page;

import dev.dateline.app.CommandFailure;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.Version;
import dev.dateline.page.PageAddressException;
import dev.dateline.page.PageServer;
import dev.dateline.page.PageSettings;
import dev.dateline.page.PageSource;

/** Starts the page with errors as a command tells them. */
public final class ServedPage {

  private ServedPage() {}

  /**
   * Starts it.
   *
   * @throws CommandFailure when the address cannot be used
   */
  public static PageServer start(PageSettings settings, PageSource source) {
    try {
      return PageServer.start(settings, source, Version.ours());
    } catch (PageAddressException e) {
      throw new CommandFailure(
          ExitCodes.USAGE,
          "cannot serve the page on %s:%d (%s); choose another --page-port"
              .formatted(
                  settings.address().getHostString(), settings.address().getPort(), e.getMessage()),
          e);
    }
  }
}
