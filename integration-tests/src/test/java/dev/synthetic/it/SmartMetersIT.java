package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of smart meters: a series for each of 450 meters, over several weeks. */
final class SmartMetersIT {
  private static final Path SPEC = Path.of("..", "examples", "smart-meters.yaml");

  private final SparkSession spark = LocalSpark.session();

  @Test
  void metersHaveLevelsOfTheirOwnAndShareTheDay() {
    Dataset<Row> readings = readings(450_000);
    readings.createOrReplaceTempView("readings");
    Row meters =
        spark
            .sql(
                "select count(*), stddev(mean), min(mean), min(least), avg(missing) from (select"
                    + " avg(load_watts) mean, min(load_watts) least, avg(if(load_watts is null, 1,"
                    + " 0)) missing from readings group by meter_id)")
            .head();
    assertThat(meters.getLong(0)).isEqualTo(450);
    assertThat(meters.getDouble(1)).isBetween(80.0, 160.0); // of levels: 108, and of walks
    assertThat(meters.getDouble(2)).isGreaterThan(150);
    assertThat(meters.getDouble(3)).isGreaterThanOrEqualTo(5);
    assertThat(meters.getDouble(4)).isBetween(0.017, 0.023); // its deviation is about 0.0006

    Row day =
        spark
            .sql(
                "select avg(if(hour(read_at) between 16 and 18, load_watts, null)),"
                    + " avg(if(hour(read_at) between 3 and 5, load_watts, null)) from readings")
            .head();
    assertThat(day.getDouble(0)).isGreaterThan(day.getDouble(1) + 150);
  }

  @Test
  void streamGivesTheSameCurvesAsTheBatch(@TempDir Path directory) throws Exception {
    String table = directory.resolve("table").toString();
    Dataset<Row> stream =
        spark
            .readStream()
            .format("synthetic")
            .option("specFile", SPEC.toUri().toString())
            .option("rows", 50_000)
            .option("maxRowsPerTrigger", 17_001)
            .load();
    StreamingQuery query = Examples.drain(stream, directory);

    Dataset<Row> streamed = spark.read().format("delta").load(table);
    assertThat(query.recentProgress()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(Examples.checksum(streamed)).isEqualTo(Examples.checksum(readings(50_000)));
  }

  private Dataset<Row> readings(long rows) {
    return spark
        .read()
        .format("synthetic")
        .option("specFile", SPEC.toUri().toString())
        .option("rows", rows)
        .load();
  }
}
