package dev.synthetic.it;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * A spec whose rows show their own numbers, and what a stream of them must have left in a table.
 */
final class NumberedRows {
  /** The column of the rows' due instants, which alone depend on when a stream ran. */
  static final String DUE = "due";

  /** When row 0 is due where a test says so. */
  static final String START = "2024-01-01T00:00:00Z";

  /** The spec's text, without anything that says how to read. */
  static final String SPEC =
      """
      name: numbered
      columns:
        - {name: row, type: long, sequence: {start: 0, step: 1}}
        - {name: due, type: timestamp}
        - {name: device_id, type: long, minValue: 1000, maxValue: 1500, random: true}
        - {name: reading, type: double, minValue: 20, maxValue: 80, distribution: normal}
        - {name: kind, type: string, values: [hot, cold, dry], weights: [5, 3, 2], percentNulls: 0.1}
        - {name: score, type: double, expr: reading * 2 + rand()}
      """;

  private NumberedRows() {}

  /** Holds a table against the batch read of as many rows, and its due instants against order. */
  static void assertEveryRowOnce(Dataset<Row> table) {
    Dataset<Row> batch = batch().option("rows", table.count()).load();
    assertSameRows(table.drop(DUE), batch.drop(DUE));
    Dataset<Row> late =
        table
            .select(col(DUE), lag(DUE, 1).over(Window.orderBy("row")).as("previous"))
            .where(col(DUE).lt(col("previous")));
    assertThat(late.count()).as("rows due before the row before them").isZero();
  }

  /** Holds two tables against each other as multisets of rows. */
  static void assertSameRows(Dataset<Row> actual, Dataset<Row> expected) {
    assertThat(expected.exceptAll(actual).takeAsList(3)).as("rows lost or changed").isEmpty();
    assertThat(actual.exceptAll(expected).takeAsList(3)).as("rows doubled or changed").isEmpty();
  }

  /** A batch read of the spec that says when row 0 is due. */
  static DataFrameReader batch() {
    return read().option("startTimestamp", START);
  }

  /** A read of the spec. */
  static DataFrameReader read() {
    return LocalSpark.session().read().format("synthetic").option("spec", SPEC);
  }
}
