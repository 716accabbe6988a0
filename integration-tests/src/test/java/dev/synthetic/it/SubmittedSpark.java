package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.deploy.SparkSubmit;

/**
 * An application that is submitted, in a JVM of its own with the Spark of this one's class path.
 */
final class SubmittedSpark {
  private static final int LONGEST_MINUTES = 10; // only ends what hangs

  private SubmittedSpark() {}

  /** What this JVM's class path consists of. */
  static List<String> classPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(":", -1));
  }

  /**
   * Submits an application and waits for its end; what it printed.
   *
   * @param without what the class path is to lack, since {@code --jars} brings it or nothing does
   * @param log where its output goes
   * @param arguments those of {@code spark-submit}
   */
  static String run(Predicate<String> without, Path log, String... arguments) throws Exception {
    String classPath =
        classPath().stream().filter(without.negate()).collect(Collectors.joining(":"));
    Process process = ChildJvm.start(SparkSubmit.class, List.of("-cp", classPath), log, arguments);
    boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    assertThat(ended).as(Files.readString(log)).isTrue();
    return Files.readString(log);
  }
}
