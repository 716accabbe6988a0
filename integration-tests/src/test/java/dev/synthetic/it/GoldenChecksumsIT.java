package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same cells on every version of Spark and of Java, those of the file of checksums. */
@Tag("core")
final class GoldenChecksumsIT {
  /** The file of checksums. */
  static final Path FILE = Path.of("src", "test", "resources", "golden-checksums.txt");

  @Test
  void everyColumnHasItsChecksum() throws Exception {
    assertThat(Checksums.lines(LocalSpark.session(), table -> true))
        .containsExactlyElementsOf(Files.readAllLines(FILE));
  }

  /** Writes the file anew; lines that were there before must not change. */
  public static void main(String[] arguments) throws Exception {
    try (SparkSession spark = LocalSpark.session()) {
      Files.write(FILE, Checksums.lines(spark, table -> true));
    }
  }
}
