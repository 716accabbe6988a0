package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One bad spec for each rule, beside the whole message that its author reads.
 *
 * <p>A new spec goes into the folder; {@link #main} then writes the messages, to be read before
 * they are committed.
 */
final class BadSpecsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "bad-specs");

  @ParameterizedTest
  @MethodSource("specs")
  void isAnsweredWithEveryProblemItHas(String file) throws IOException {
    assertThat(message(FOLDER.resolve(file)) + "\n").isEqualTo(read(answer(FOLDER.resolve(file))));
  }

  @Test
  void thereIsOneForEachRule() throws IOException {
    assertThat(specs()).hasSizeGreaterThanOrEqualTo(90);
  }

  public static void main(String[] arguments) throws IOException {
    for (String file : specs().toList()) {
      Path spec = FOLDER.resolve(file);
      Files.writeString(answer(spec), message(spec) + "\n");
    }
  }

  static Stream<String> specs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      return names.stream().filter(name -> !name.endsWith(".txt"));
    }
  }

  private static String message(Path spec) throws IOException {
    String text = read(spec);
    try {
      TablePlanner.plan(SpecReader.parse(text, Map.of()));
      return "valid";
    } catch (InvalidSpecException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Path answer(Path spec) {
    String name = spec.getFileName().toString();
    return spec.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
