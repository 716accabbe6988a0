package dev.synthetic.it;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both examples of the seed, from a stream into Delta and in batch. */
@Tag("core")
final class SeedExamplesIT {
  private static final long ROWS = 200_000;

  private final SparkSession spark = LocalSpark.session();

  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void streamDrainedIntoDeltaEqualsTheBatchRead(String preset, @TempDir Path directory)
      throws Exception {
    String table = directory.resolve("table").toString();
    Dataset<Row> stream =
        spark
            .readStream()
            .format("synthetic")
            .option("preset", preset)
            .option("rows", ROWS)
            .option("maxRowsPerTrigger", 70_000)
            .load();
    StreamingQuery query = Examples.drain(stream, directory);

    Dataset<Row> streamed = spark.read().format("delta").load(table);
    Dataset<Row> batch = batch(preset);
    assertThat(query.recentProgress()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(streamed.count()).isEqualTo(ROWS);
    assertThat(streamed.exceptAll(batch).count()).isZero();
    assertThat(batch.exceptAll(streamed).count()).isZero();
  }

  @Test
  void iotHasTheSeedsSchemaWithoutTheOmittedColumns() {
    assertThat(batch("iot").schema().toDDL())
        .isEqualTo(
            "device_id BIGINT NOT NULL,device_type STRING NOT NULL,location STRING NOT NULL,"
                + "is_anomaly BOOLEAN NOT NULL,reading FLOAT NOT NULL,battery_pct INT NOT NULL,"
                + "signal_strength INT NOT NULL,timestamp TIMESTAMP NOT NULL");
  }

  @Test
  void transactionsHaveTheSeedsSchema() {
    assertThat(batch("transactions").schema().toDDL())
        .isEqualTo(
            "txn_id BIGINT NOT NULL,account_id BIGINT NOT NULL,merchant_id BIGINT NOT NULL,"
                + "txn_type STRING NOT NULL,amount DECIMAL(10,2) NOT NULL,"
                + "currency STRING NOT NULL,channel STRING NOT NULL,is_fraud BOOLEAN NOT NULL,"
                + "risk_score FLOAT NOT NULL,timestamp TIMESTAMP NOT NULL");
  }

  @Test
  void readingIsTheBasePlusNoisePlusSpikeOfAnomalies() {
    Dataset<Row> shown = spark.read().format("synthetic").option("spec", shownIot()).load();
    assertThat(
            shown.where("reading <> cast(base_reading + noise + anomaly_spike as float)").count())
        .isZero();
    Dataset<Row> anomalies = shown.where(col("is_anomaly"));
    // Standard deviation of the share is 0.00012 at two million rows: eight of them.
    assertThat(anomalies.count() / 2e6).isBetween(0.029, 0.031);
    Row bounds =
        anomalies.selectExpr("min(reading - base_reading)", "max(reading - base_reading)").head();
    assertThat(bounds.getFloat(0)).isBetween(18f - 1e-4f, 18.5f);
    assertThat(bounds.getFloat(1)).isBetween(71.5f, 72f + 1e-4f);
    Row plain =
        shown
            .where("not is_anomaly")
            .selectExpr("min(reading - base_reading)", "max(reading - base_reading)")
            .head();
    assertThat(plain.getFloat(0)).isBetween(-2f - 1e-4f, -1.99f);
    assertThat(plain.getFloat(1)).isBetween(1.99f, 2f + 1e-4f);
  }

  private Dataset<Row> batch(String preset) {
    return spark.read().format("synthetic").option("preset", preset).option("rows", ROWS).load();
  }

  /** The IoT example with nothing omitted, two million rows of it. */
  private static String shownIot() {
    return """
    name: sensor_readings
    rows: 2M
    columns:
      - {name: base_reading, type: float, minValue: 20.0, maxValue: 80.0, distribution: normal}
      - {name: noise, type: float, expr: rand() * 4 - 2}
      - {name: is_anomaly, type: boolean, expr: rand() < 0.03}
      - name: anomaly_spike
        type: float
        expr: case when is_anomaly then (rand() * 50 + 20) else 0 end
      - {name: reading, type: float, expr: base_reading + noise + anomaly_spike}
    """;
  }
}
