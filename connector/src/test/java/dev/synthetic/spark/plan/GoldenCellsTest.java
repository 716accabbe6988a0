package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.plan.GeneratorList.Case;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Version 1's cells, pinned: they never change again.
 *
 * <p>A new case is pinned by running {@link #main}, which rewrites the file; a line that was there
 * before must come out the same.
 */
final class GoldenCellsTest {
  private static final Path FILE = Path.of("src", "test", "resources", "golden", "version-1.tsv");

  private static final long[] ROWS = {
    0, 1, 4095, 4096, 1L << 31, 1L << 40, 1L << 62, Long.MAX_VALUE - 1
  };

  @Test
  void everyCellIsThatOfVersion1() throws IOException {
    assertThat(lines())
        .isEqualTo(Files.readAllLines(FILE, StandardCharsets.UTF_8))
        .hasSizeGreaterThan(ROWS.length * 40);
  }

  public static void main(String[] arguments) throws IOException {
    Files.write(FILE, lines(), StandardCharsets.UTF_8);
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Case generator : GeneratorList.cases()) {
      TablePlan plan = generator.plan();
      for (long row : ROWS) {
        lines.add(generator.name() + "\t" + row + "\t" + cell(plan, generator.name(), row));
      }
    }
    return lines;
  }

  /** The cell's text, or why the domain does not reach there. */
  private static String cell(TablePlan plan, String column, long row) {
    try {
      return Cells.of(plan, column, row, 1).get(0).replace("\n", "\\n"); // a cell is one line
    } catch (GenerationException e) {
      return "no value";
    }
  }
}
