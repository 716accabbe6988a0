package dev.synthetic.it.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example {@code live} in this JVM: its spec and its SQL, its table by format from Java. */
final class LivePipelineIT {
  private final Path directory;
  private final JvmPipeline pipeline;

  LivePipelineIT(@TempDir Path directory) {
    this.directory = directory;
    this.pipeline = new JvmPipeline("live_pipeline", directory);
  }

  @Test
  void laterRunAddsTheRowsOfOneRun_andAFullRefreshStartsAgain() throws Exception {
    defineExample();

    pipeline.run();
    assertHasRows(PlantReadings.ROWS_PER_RUN);
    pipeline.run();
    assertHasRows(2 * PlantReadings.ROWS_PER_RUN);
    pipeline.fullRefresh();
    assertHasRows(PlantReadings.ROWS_PER_RUN);
  }

  @Test
  void optionsInSqlWinOverTheSpec() throws IOException {
    defineCatalog(PlantReadings.PROJECT.resolve("specs"));
    pipeline.addSql(
        Files.writeString(
            directory.resolve("few.sql"),
            "CREATE STREAMING TABLE few AS SELECT * FROM STREAM synth.plant.readings"
                + " WITH (rowsPerRun = 10);"
                + " CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS readings"
                + " FROM synth.plant.readings WITH (rows = 700);"));

    pipeline.run();

    PlantReadings.assertHasRows(pipeline.table("few"), 10);
    assertThat(pipeline.table("counted").head().getLong(0)).isEqualTo(700);
  }

  @Test
  void wrongSpecFailsWithItsProblems() throws IOException {
    Path specs = Files.createDirectories(directory.resolve("specs"));
    Files.writeString(
        specs.resolve("dice.yaml"),
        """
        rowsPerRun: 10
        columns:
          - {name: face, type: int, minValue: 6, maxValue: 1}
        """);
    defineCatalog(specs);
    pipeline.addSql(
        Files.writeString(
            directory.resolve("dice.sql"),
            "CREATE STREAMING TABLE dice AS SELECT * FROM STREAM synth.default.dice;"));

    assertThatThrownBy(pipeline::run).hasMessageContaining("columns[0].maxValue: must be ");
  }

  private void defineExample() throws IOException {
    defineCatalog(PlantReadings.PROJECT.resolve("specs"));
    String spec = Files.readString(PlantReadings.PROJECT.resolve("specs/plant/readings.yaml"));
    Dataset<Row> readings =
        pipeline.spark().readStream().format("synthetic").option("spec", spec).load();
    pipeline.addTable("live_sensor_readings", readings);
    pipeline.addSql(PlantReadings.PROJECT.resolve("transformations/plant_readings.sql"));
    pipeline.addSql(PlantReadings.PROJECT.resolve("transformations/plant_metrics_5min.sql"));
  }

  private void defineCatalog(Path specs) {
    pipeline
        .spark()
        .conf()
        .set("spark.sql.catalog.synth", "dev.synthetic.spark.catalog.SyntheticCatalog");
    pipeline.spark().conf().set("spark.sql.catalog.synth.path", specs.toString());
  }

  private void assertHasRows(long rows) throws IOException {
    PlantReadings.assertHasRows(pipeline.table("live_sensor_readings"), rows);
    PlantReadings.assertHasRows(pipeline.table("plant_readings"), rows);
    PlantReadings.assertHasFinishedWindows(pipeline.table("plant_metrics_5min"), rows);
    assertThat(pipeline.table("plant_metrics_5min").where("anomaly_count > 0").count())
        .isPositive();
  }
}
