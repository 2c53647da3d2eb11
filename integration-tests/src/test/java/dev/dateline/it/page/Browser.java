package dev.dateline.it.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window, for one test at a time. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final URI page;

  private Browser(ChromeDriver driver, URI page) {
    this.driver = driver;
    this.page = page;
  }

  /** Starts it; {@code page} is where the page is served. */
  static Browser on(URI page) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(BrowserAvailable.chromium().orElseThrow().toString());
    options.setCapability("goog:loggingPrefs", logs);
    // Its sandbox needs rights that containers and root do not have; it sees nothing but our page.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--lang=en-GB",
        "--window-size=1280,900");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(BrowserAvailable.driver().orElseThrow().toFile())
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options), page);
  }

  /** Opens a view, such as {@code #/live}, in a page loaded anew. */
  Browser open(String view) {
    driver.get("about:blank");
    driver.get(page + "/" + view);
    return this;
  }

  /** Where it is, from the {@code #} on. */
  String view() {
    var url = driver.getCurrentUrl();
    return url.substring(url.indexOf('#'));
  }

  /** What a script answers. */
  Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until an element is there. */
  Browser awaitThat(String selector) {
    await("for " + selector).atMost(PATIENCE).until(() -> !texts(selector).isEmpty());
    return this;
  }

  /** Waits until an element has that in its text. */
  Browser awaitText(String selector, String text) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(texts(selector)).as(selector).anyMatch(it -> it.contains(text)));
    return this;
  }

  /** Texts of all elements, as they are in the document. */
  List<String> texts(String selector) {
    return ((List<?>)
            ask(
                "return [...document.querySelectorAll(arguments[0])].map(it => it.textContent)",
                selector))
        .stream().map(String::valueOf).toList();
  }

  Browser click(String selector) {
    awaitThat(selector);
    driver.findElement(By.cssSelector(selector)).click();
    return this;
  }

  Browser type(String selector, CharSequence... keys) {
    driver.findElement(By.cssSelector(selector)).sendKeys(keys);
    return this;
  }

  /** Presses a key wherever the focus is. */
  Browser press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
    return this;
  }

  /** As wide and high as that, in CSS pixels, light or dark. */
  Browser size(int width, int height, boolean dark) {
    Map<String, Object> size =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", size);
    var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    return this;
  }

  /** Writes what is seen as PNG. */
  void shoot(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the browser complained of: errors of scripts, files that failed, breaches of policy. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(it -> it.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
