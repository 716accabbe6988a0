package dev.synthetic.it.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synthetic.it.DocumentBlock;
import dev.synthetic.it.LocalSpark;
import dev.synthetic.it.PyPiSpark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the document on pipelines, by Spark's own {@code spark-pipelines} of PyPI. */
final class PipelinesDocIT {
  private final Path project;

  PipelinesDocIT(@TempDir Path directory) {
    this.project = directory.resolve("project");
  }

  @BeforeEach
  void needsPython() {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || PyPiSpark.isPossible(), "python3 with venv is needed");
  }

  /** Without a run between both landings: what a later one adds is {@link FilesPipelineIT}'s. */
  @Test
  void filesOfTwoLandingsAreChecked() throws Exception {
    copy(LandedEvents.PROJECT);

    run(text("bash files").replaceFirst("pipelines run\n$", "") + text("bash files again"));
    LandedEvents.assertAccountFor(this::table, LocalSpark.session(), 2 * LandedEvents.ROWS_PER_RUN);
  }

  @Test
  void liveTablesGrowRunByRun_andTheirWindowsEqualABatch() throws Exception {
    copy(PlantReadings.PROJECT);

    run(text("bash live"));
    assertHasRows("live_sensor_readings", "sensor_metrics_5min", PlantReadings.ROWS_PER_RUN);
    assertHasRows("plant_readings", "plant_metrics_5min", PlantReadings.ROWS_PER_RUN);
    run(text("bash live again"));
    assertHasRows("live_sensor_readings", "sensor_metrics_5min", PlantReadings.ROWS_PER_RUN);
    assertHasRows("plant_readings", "plant_metrics_5min", 2 * PlantReadings.ROWS_PER_RUN);
  }

  private void assertHasRows(String readings, String windows, long rows) throws IOException {
    PlantReadings.assertHasRows(table(readings), rows);
    PlantReadings.assertHasFinishedWindows(table(windows), rows);
  }

  /** Runs commands of the document in the project's copy, with its settings before them. */
  private void run(String commands) throws Exception {
    String script = "JARS='%s'\n%s\n%s".formatted(jars(), text("bash pipelines"), commands);
    PyPiSpark.Result result = PyPiSpark.shell(project, script);

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains("Run is COMPLETED.").doesNotContain("\tat dev.synthetic");
  }

  private static String text(String info) throws IOException {
    List<DocumentBlock> blocks =
        DocumentBlock.all().stream().filter(block -> block.info().equals(info)).toList();
    assertThat(blocks).as(info).hasSize(1);
    return blocks.get(0).text();
  }

  /** The connector and what Delta consists of, from this JVM's own class path. */
  private static String jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.matches(".*/(synthetic-connector-|delta-|unitycatalog-)[^/]*\\.jar"))
        .collect(Collectors.joining(","));
  }

  private Dataset<Row> table(String name) {
    return LocalSpark.session()
        .read()
        .format("delta")
        .load(project.resolve("spark-warehouse").resolve(name).toString());
  }

  private void copy(Path example) throws IOException {
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.toList()) {
        Files.copy(file, project.resolve(example.relativize(file).toString()));
      }
    }
  }
}
