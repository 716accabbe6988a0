package dev.synthetic.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * A stream of Spark's {@code rate} source at a pace that it cannot keep, with hand-written columns,
 * to nowhere.
 *
 * @param spark the session
 * @param name the contender's name
 * @param columns the columns over row numbers called {@code id}
 */
record RateStream(SparkSession spark, String name, UnaryOperator<Dataset<Row>> columns)
    implements Contender {
  private static final int BATCHES = 3;
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  @Override
  public Run run(long rows) throws Exception {
    int partitions = Runtime.getRuntime().availableProcessors();
    Dataset<Row> ids =
        spark
            .readStream()
            .format("rate")
            .option("rowsPerSecond", rows / BATCHES)
            .option("numPartitions", partitions)
            .load()
            .withColumnRenamed("value", "id");
    StreamingQuery query = columns.apply(ids).writeStream().format("noop").start();
    try {
      List<StreamingQueryProgress> withRows = List.of();
      while (withRows.size() < BATCHES) {
        query.awaitTermination(MILLIS_BETWEEN_LOOKS);
        withRows = Arrays.stream(query.recentProgress()).filter(b -> b.numInputRows() > 0).toList();
      }
      return Progress.of(withRows);
    } finally {
      query.stop();
    }
  }
}
