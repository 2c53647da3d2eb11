package dev.dateline.it.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leaves tests out where there is no Chromium, or no driver for it, on the path. With {@code
 * DATELINE_REQUIRE_BROWSER=true} its absence is a failure: continuous integration must not leave
 * them out unnoticed.
 */
final class BrowserAvailable implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (chromium().isPresent() && driver().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    var missing = "no chromium with chromedriver on the path";
    if (Boolean.parseBoolean(System.getenv("DATELINE_REQUIRE_BROWSER"))) {
      throw new IllegalStateException(missing);
    }
    System.err.printf("SKIPPED %s: %s%n", context.getDisplayName(), missing);
    return ConditionEvaluationResult.disabled(missing);
  }

  static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> find(name).stream())
        .findFirst();
  }

  static Optional<Path> driver() {
    return find("chromedriver");
  }

  private static Optional<Path> find(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
