package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of how a spec is written in Java compiles and runs. */
final class BuilderDocIT {
  @Test
  void theExampleGivesRows(@TempDir Path directory) throws Exception {
    String example =
        DocumentBlock.all().stream()
            .filter(block -> block.info().equals("java") && block.place().contains("builder.md"))
            .findFirst()
            .orElseThrow()
            .text();
    assertThat(JavaExample.run(example + "return rows;", directory)).isEqualTo(10_100L);
  }
}
