package dev.dateline.it.containers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Runs a test only where Docker answers and holds the images, and says on the console why not. With
 * {@code DATELINE_REQUIRE_CONTAINERS=true} their absence is a failure: continuous integration must
 * not pass by skipping.
 */
public final class ContainersAvailable implements ExecutionCondition {

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
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return "Docker does not answer on this machine";
    }
    for (var image : new String[] {Images.KAFKA, Images.REGISTRY}) {
      if (!present(image)) {
        return "image %s is not here; fetch it with: docker pull %s".formatted(image, image);
      }
    }
    return null;
  }

  private static boolean present(String image) {
    try {
      DockerClientFactory.instance().client().inspectImageCmd(image).exec();
      return true;
    } catch (com.github.dockerjava.api.exception.NotFoundException e) {
      return false;
    }
  }
}
