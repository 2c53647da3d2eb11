package dev.dateline.it.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of the page with the sample articles. With the system property {@code dateline.docs} set
 * to {@code write} those of the documentation are made anew, to be looked at.
 */
@Tag("long")
@ExtendWith(BrowserAvailable.class)
@SuppressWarnings("try") // the enricher runs while its block does
class ScreenshotsTest {

  private static final Path SAMPLES = Path.of("../samples");
  private static final Path FOLDER =
      "write".equals(System.getProperty("dateline.docs"))
          ? Path.of("../docs/images")
          : Path.of("target/screenshots");

  @TempDir static Path work;

  @Test
  void everyViewCanBePhotographed() {
    try (var site = new PageSite(work, "news", 1_000);
        var enricher = site.pipeline().enricher();
        var browser = Browser.on(site.url())) {
      long articles = site.pipeline().publish(SAMPLES).published();
      assertThat(articles).isPositive();
      awaitAll(browser, articles);
      browser.size(1200, 800, false).open("#/live").awaitThat("#feed [data-article] mark");
      browser.shoot(FOLDER.resolve("live.png"));
      browser.open("#/look").awaitThat("#timeline-chart [data-bar]").awaitThat("#places table");
      browser.size(1200, 1550, false).shoot(FOLDER.resolve("look.png"));
      var barolo = URLEncoder.encode("place:IT/barolo", StandardCharsets.UTF_8);
      browser.size(1200, 800, false).open("#/entity/" + barolo).awaitThat("#sentences mark");
      browser.shoot(FOLDER.resolve("entity.png"));
      browser.open("#/machine").awaitThat("#lag table");
      browser.shoot(FOLDER.resolve("machine.png"));
      browser.size(320, 640, true).open("#/live").awaitThat("#feed [data-article] mark");
      browser.shoot(FOLDER.resolve("phone.png"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void awaitAll(Browser browser, long articles) {
    browser.open("#/live").awaitThat("#status");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> browser.texts("#status").get(0).startsWith(articles + " articles"));
  }
}
