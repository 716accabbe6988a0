package dev.synthetic.it;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What the built-in examples are, and how two tables are compared. */
final class Examples {
  /** The built-in specs. */
  static final List<String> PRESETS = List.of("iot", "transactions");

  private Examples() {}

  /** An order-free checksum of a table: how many rows, and the sum of their hashes. */
  static List<Object> checksum(Dataset<Row> table) {
    Column[] columns = List.of(table.columns()).stream().map(functions::col).toArray(Column[]::new);
    Column hash = functions.xxhash64(columns).cast("decimal(38,0)");
    Row row = table.agg(functions.count("*"), functions.sum(hash)).head();
    return List.of(row.getLong(0), String.valueOf(row.get(1)));
  }
}
