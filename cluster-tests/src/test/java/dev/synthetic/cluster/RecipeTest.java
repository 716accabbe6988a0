package dev.synthetic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document's job is the one that the tests submit. */
final class RecipeTest {
  @Test
  void documentShowsTheJobAsItIs() throws Exception {
    Path source = Path.of("src/test/java/dev/synthetic/cluster/SensorStream.java");

    assertThat(Files.readString(source)).contains(Recipe.block("java").indent(4));
  }
}
