package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog in {@code spark-sql} of a Spark from PyPI, with the packaged connector alone. */
final class CatalogShellIT {
  @Test
  void tableIsCreatedAndReadInAProcess_andAMistakeEndsItWithItsMessage(@TempDir Path directory)
      throws Exception {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || PyPiSpark.isPossible(), "python3 with venv is needed");
    Path statements =
        Files.writeString(
            directory.resolve("statements.sql"),
            """
            CREATE TABLE synth.default.sensors USING synthetic OPTIONS (preset 'iot', rows '1234');
            SELECT concat('rows: ', count(*)) FROM synth.default.sensors;
            SELECT concat('die: ', synth.fn.value('{type: int, minValue: 3, maxValue: 3}', 1, id))
            FROM range(1);
            DROP TABLE synth.presets.iot;
            """);
    PyPiSpark.Result result =
        PyPiSpark.run(
            "spark-sql",
            directory,
            "--conf",
            "spark.sql.catalog.synth=dev.synthetic.spark.catalog.SyntheticCatalog",
            "--conf",
            "spark.sql.catalog.synth.path=" + Files.createDirectory(directory.resolve("specs")),
            "-f",
            statements.toString());

    assertThat(result.output())
        .contains("rows: 1234", "die: 3")
        .contains("Catalog 'synth': only a table that has a file of its own can be dropped or");
    assertThat(directory.resolve("specs/sensors.yaml")).exists();
    assertThat(result.exitCode()).isNotZero();
  }
}
