package dev.synthetic.spark.expression;

import dev.synthetic.spark.random.StreamKey;

/**
 * The keys of a table's random streams.
 *
 * @param version version of the algorithms
 * @param seed the spec's seed
 * @param table the table's name
 */
record StreamKeys(int version, long seed, String table) {

  /**
   * The key of one random call in an expression.
   *
   * @param column the name of the expression's column
   * @param call the function, the call's number in the text and its explicit seed
   */
  StreamKey of(String column, String call) {
    return StreamKey.of(version, seed, table, column, "expr/" + call);
  }
}
