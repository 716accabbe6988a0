package dev.synthetic.cluster;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** The image of all the cluster's machines: Spark's jars on an image with a Java runtime. */
final class SparkImage {
  private static final Path SOURCES = Path.of("src", "test", "image");

  /** The environment names the base image that {@code .ci/engine} makes while Maven compiles. */
  private static final boolean BASE_IS_MADE_MEANWHILE = System.getenv("CLUSTER_BASE_IMAGE") != null;

  private static final Duration LONGEST = Duration.ofMinutes(5); // only ends what hangs
  private static final int MILLIS_BETWEEN_LOOKS = 200;

  private SparkImage() {}

  /**
   * Builds it.
   *
   * @param user the number of the user whose processes run in it
   */
  static String build(int user) throws Exception {
    String base = System.getProperty("cluster.baseImage");
    if (BASE_IS_MADE_MEANWHILE) {
      awaitExists(base);
    }
    return new ImageFromDockerfile()
        .withFileFromPath("Dockerfile", SOURCES.resolve("Dockerfile"))
        .withFileFromPath("bin", SOURCES.resolve("bin"))
        .withFileFromPath("conf", SOURCES.resolve("conf"))
        .withFileFromPath("jars", Path.of(System.getProperty("cluster.sparkJars")))
        .withBuildArg("base", base)
        .withBuildArg("user", Integer.toString(user))
        .get();
  }

  private static void awaitExists(String image) throws InterruptedException {
    long last = System.nanoTime() + LONGEST.toNanos();
    while (!exists(image)) {
      if (System.nanoTime() > last) {
        throw new IllegalStateException("the image " + image + " has not been made");
      }
      TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }

  private static boolean exists(String image) {
    try {
      Engine.client().inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
