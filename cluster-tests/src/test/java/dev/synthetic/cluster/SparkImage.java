package dev.synthetic.cluster;

import java.nio.file.Path;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** The image of all the cluster's machines: Spark's jars on an image with a Java runtime. */
final class SparkImage {
  private static final Path SOURCES = Path.of("src", "test", "image");

  private SparkImage() {}

  /**
   * Builds it.
   *
   * @param user the number of the user whose processes run in it
   */
  static String build(int user) {
    return new ImageFromDockerfile()
        .withFileFromPath("Dockerfile", SOURCES.resolve("Dockerfile"))
        .withFileFromPath("bin", SOURCES.resolve("bin"))
        .withFileFromPath("conf", SOURCES.resolve("conf"))
        .withFileFromPath("jars", Path.of(System.getProperty("cluster.sparkJars")))
        .withBuildArg("base", System.getProperty("cluster.baseImage"))
        .withBuildArg("user", Integer.toString(user))
        .get();
  }
}
