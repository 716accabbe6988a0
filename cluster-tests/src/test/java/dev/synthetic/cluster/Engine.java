package dev.synthetic.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.DockerClientFactory;

/** The container engine of this machine. */
final class Engine {
  private Engine() {}

  /** Skips the tests where there is none; in continuous integration that is a failure. */
  static void assumeRunning() {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(
        required || DockerClientFactory.instance().isDockerAvailable(),
        "a container engine is needed, and none answers");
  }

  /** The client of its interface. */
  static DockerClient client() {
    return DockerClientFactory.instance().client();
  }
}
