package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.StreamKey;

/**
 * The random streams of one column.
 *
 * @param version version of the algorithms
 * @param seed the spec's seed
 * @param table the table's name
 * @param column the column's name
 */
record ColumnKeys(int version, long seed, String table, String column) {
  /** What the stream of the column's values is for. */
  static final String VALUE = "value";

  /** The stream of the column's values. */
  StreamKey value() {
    return of(VALUE);
  }

  /** The stream of the column's nulls. */
  StreamKey nulls() {
    return of("null");
  }

  /** A stream for a purpose of its own. */
  StreamKey of(String salt) {
    return StreamKey.of(version, seed, table, column, salt);
  }
}
