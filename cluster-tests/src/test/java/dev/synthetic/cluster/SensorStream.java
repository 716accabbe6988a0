package dev.synthetic.cluster;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;

/** The document's job: it streams sensor readings into a Delta table until all rows are there. */
public final class SensorStream {
  private SensorStream() {}

  /** Arguments: the table's location, the checkpoint's. */
  public static void main(String[] arguments) throws Exception {
    try (SparkSession spark = SparkSession.builder().appName("sensor-stream").getOrCreate()) {
      spark
          .readStream()
          .format("synthetic")
          .option("preset", "iot")
          .option("rows", "800k")
          .option("maxRowsPerTrigger", "200k")
          .option("numPartitions", 16)
          .load()
          .writeStream()
          .format("delta")
          .option("checkpointLocation", arguments[1])
          .trigger(Trigger.AvailableNow())
          .start(arguments[0])
          .awaitTermination();
    }
  }
}
