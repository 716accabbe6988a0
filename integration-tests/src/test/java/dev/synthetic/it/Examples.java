package dev.synthetic.it;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** What the built-in examples are, and how two tables are compared. */
final class Examples {
  /** The built-in specs. */
  static final List<String> PRESETS = List.of("iot", "transactions");

  private Examples() {}

  /**
   * Drains a stream into a Delta table, and waits for its end.
   *
   * @param directory of the table, {@code table}, and of the checkpoint
   */
  static StreamingQuery drain(Dataset<Row> stream, Path directory) throws Exception {
    return drained(
        stream
            .writeStream()
            .format("delta")
            .option("checkpointLocation", directory.resolve("checkpoint").toString())
            .option("path", directory.resolve("table").toString()));
  }

  /** Drains a stream to nowhere, with a checkpoint, and waits for its end. */
  static StreamingQuery drainToNowhere(Dataset<Row> stream, Path checkpoint) throws Exception {
    return drained(
        stream.writeStream().format("noop").option("checkpointLocation", checkpoint.toString()));
  }

  /**
   * Drains a stream into a table in memory, which is a view of that name, and waits for its end.
   */
  static StreamingQuery drainIntoMemory(Dataset<Row> stream, String name) throws Exception {
    return drained(stream.writeStream().format("memory").queryName(name));
  }

  private static StreamingQuery drained(DataStreamWriter<Row> writer) throws Exception {
    StreamingQuery query = writer.trigger(Trigger.AvailableNow()).start();
    query.awaitTermination();
    return query;
  }

  /** An order-free checksum of a table: how many rows, and the sum of their hashes. */
  static List<Object> checksum(Dataset<Row> table) {
    Column[] columns = List.of(table.columns()).stream().map(functions::col).toArray(Column[]::new);
    Column hash = functions.xxhash64(columns).cast("decimal(38,0)");
    Row row = table.agg(functions.count("*"), functions.sum(hash)).head();
    return List.of(row.getLong(0), String.valueOf(row.get(1)));
  }
}
