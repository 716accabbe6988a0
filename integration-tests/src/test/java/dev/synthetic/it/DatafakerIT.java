package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datafaker as users add it: by {@code --jars}, in another class loader than the connector's. */
final class DatafakerIT {
  @Test
  void libraryIsFoundAmongTheJarsOfASubmittedApplication(@TempDir Path directory) throws Exception {
    Path texts = directory.resolve("texts");
    String log = submit(directory, "--jars", String.join(",", library()), texts, "3");
    assertThat(texts).as(log).exists();
    Path others = directory.resolve("others");
    submit(directory, "--jars", String.join(",", library()), others, "1");

    assertThat(Files.readAllLines(texts)).hasSize(20_000).isEqualTo(Files.readAllLines(others));
  }

  @Test
  void withoutItTheCoordinateIsTold(@TempDir Path directory) throws Exception {
    Path none = directory.resolve("none");
    String log = submit(directory, "--name", "none", none, "1");

    assertThat(none).doesNotExist();
    assertThat(log)
        .contains("columns[0].faker: needs Datafaker, which is not on the class path")
        .contains("--packages net.datafaker:datafaker:");
  }

  /** What an application that is submitted with an option prints. */
  private static String submit(
      Path directory, String option, String value, Path texts, String parts) throws Exception {
    return SubmittedSpark.run(
        library()::contains,
        directory.resolve(texts.getFileName() + ".log"),
        option,
        value,
        "--class",
        DatafakerProcess.class.getName(),
        "spark-internal",
        texts.toString(),
        parts);
  }

  private static List<String> library() {
    return SubmittedSpark.classPath().stream()
        .filter(jar -> jar.matches(".*/(datafaker|rgxgen|libphonenumber)-[^/]*\\.jar"))
        .toList();
  }
}
