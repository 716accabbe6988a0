package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.synthetic.spec.InvalidSpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad spec never reaches an executor, in batch or as a stream. */
final class BadSpecsIT {
  private static final Path FOLDER =
      Path.of("..", "connector", "src", "test", "resources", "bad-specs");

  private final SparkSession spark = LocalSpark.session();

  @ParameterizedTest
  @MethodSource("specs")
  void isRefusedBeforeAnyJobStarts(String file) throws Exception {
    String spec = Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8);
    List<String> messages = new ArrayList<>();
    int jobs =
        StartedJobs.during(
            spark,
            () -> {
              messages.add(
                  message(() -> spark.read().format("synthetic").option("spec", spec).load()));
              messages.add(
                  message(
                      () -> spark.readStream().format("synthetic").option("spec", spec).load()));
            });
    assertThat(messages).containsExactly(answer(file), answer(file));
    assertThat(jobs).isZero();
  }

  static Stream<String> specs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names).hasSizeGreaterThan(100);
      return names.stream().filter(name -> !name.endsWith(".txt"));
    }
  }

  private static String message(Runnable read) {
    return String.valueOf(catchThrowableOfType(InvalidSpecException.class, read::run).getMessage());
  }

  private static String answer(String file) throws IOException {
    String name = file.substring(0, file.lastIndexOf('.')) + ".txt";
    return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8).stripTrailing();
  }
}
