package dev.synthetic.benchmarks;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/**
 * A stream of ours, drained to nowhere as fast as it goes; the time is that of its batches, without
 * starting and stopping the query.
 *
 * @param spark the session
 * @param name the contender's name
 * @param options of the reader, without {@code rows}
 * @param columns what is read of it; {@code *} for all
 */
record StreamRead(SparkSession spark, String name, Map<String, String> options, String columns)
    implements Contender {
  @Override
  public Run run(long rows) throws Exception {
    StreamingQuery query =
        spark
            .readStream()
            .format("synthetic")
            .options(options)
            .option("rows", rows)
            .load()
            .selectExpr(columns.split(";"))
            .writeStream()
            .format("noop")
            .trigger(Trigger.AvailableNow())
            .start();
    query.awaitTermination();
    return Progress.of(Arrays.asList(query.recentProgress()));
  }
}
