package dev.dateline.it.containers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test only where Docker answers and holds the images, and says on the console why not. With
 * {@code DATELINE_REQUIRE_CONTAINERS=true} their absence is a failure: continuous integration must
 * not pass by skipping.
 */
public final class ContainersAvailable implements ExecutionCondition {

  private static final long PATIENCE_SECONDS = 20;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var problem = problem();
    if (problem == null) {
      return ConditionEvaluationResult.enabled("Docker and both images are here");
    }
    if (Boolean.parseBoolean(System.getenv("DATELINE_REQUIRE_CONTAINERS"))) {
      throw new IllegalStateException("the container tests are required, but " + problem);
    }
    System.err.printf("SKIPPED %s: %s%n", context.getDisplayName(), problem);
    return ConditionEvaluationResult.disabled(problem);
  }

  private static String problem() {
    for (var image : new String[] {Images.KAFKA, Images.REGISTRY}) {
      if (!isHere(image)) {
        return "Docker does not answer, or image %s is not here; start Docker, then: docker pull %s"
            .formatted(image, image);
      }
    }
    return null;
  }

  /** Asked of the command: the test library itself would first pull an image of its own. */
  private static boolean isHere(String image) {
    try {
      var docker = new ProcessBuilder("docker", "image", "inspect", image);
      docker.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
      var process = docker.start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // There is no such command here.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
