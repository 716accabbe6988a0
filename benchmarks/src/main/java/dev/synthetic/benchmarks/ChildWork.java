package dev.synthetic.benchmarks;

import dev.synthetic.spark.source.Presets;
import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a {@link ChildSpark} can be asked for. */
enum ChildWork {
  /** The sensors of the examples, all columns, to nowhere. */
  SENSORS {
    @Override
    double seconds(SparkSession spark, long rows) throws IOException {
      return Sink.NOOP.seconds(read(spark, Presets.text("iot"), rows));
    }
  },
  /** A sum over two cheap columns, for which every cell is generated and none is kept. */
  SUM {
    @Override
    double seconds(SparkSession spark, long rows) {
      long from = System.nanoTime();
      read(spark, TWO_COLUMNS, rows).selectExpr("sum(score)", "sum(part)").collectAsList();
      return (System.nanoTime() - from) / 1e9;
    }
  };

  private static final String TWO_COLUMNS =
      "columns: [{name: score, type: long, minValue: 0, maxValue: 999},"
          + " {name: part, type: double, minValue: 0, maxValue: 1}]";

  /** The seconds that it takes. */
  abstract double seconds(SparkSession spark, long rows) throws IOException;

  private static Dataset<Row> read(SparkSession spark, String spec, long rows) {
    return spark.read().format("synthetic").option("spec", spec).option("rows", rows).load();
  }
}
