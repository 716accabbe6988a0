package dev.synthetic.cluster;

import com.github.dockerjava.api.DockerClient;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * The container engine of this machine. Tests are skipped where there is none; in continuous
 * integration they fail there.
 */
final class Engine implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean required = "true".equals(System.getenv("CI"));
    if (required || DockerClientFactory.instance().isDockerAvailable()) {
      return ConditionEvaluationResult.enabled("a container engine is there, or must be");
    }
    return ConditionEvaluationResult.disabled("a container engine is needed, and none answers");
  }

  /** The client of its interface. */
  static DockerClient client() {
    return DockerClientFactory.instance().client();
  }
}
