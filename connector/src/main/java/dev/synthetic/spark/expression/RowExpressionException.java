package dev.synthetic.spark.expression;

/** An expression that failed in a row: names the column, the row, the expression and the reason. */
public final class RowExpressionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final long row;
  private final String reason;
  private final String sql;

  RowExpressionException(String column, long row, String sql, Exception cause) {
    this(column, row, sql, SparkMessages.essential(cause), cause);
  }

  private RowExpressionException(
      String column, long row, String sql, String reason, Exception cause) {
    super(message(column, row, sql, reason), cause);
    this.column = column;
    this.row = row;
    this.reason = reason;
    this.sql = sql;
  }

  /** The same failure, told of another row. */
  public RowExpressionException inRow(long other) {
    Exception cause = getCause() instanceof Exception known ? known : this;
    return new RowExpressionException(column, other, sql, reason, cause);
  }

  private static String message(String column, long row, String sql, String reason) {
    return "Column '"
        + column
        + "', row "
        + row
        + ": expr '"
        + SparkMessages.oneLine(sql)
        + "' failed: "
        + reason;
  }

  /** The name of the column that the expression belongs to. */
  public String column() {
    return column;
  }

  /** Why it failed, in Spark's words. */
  public String reason() {
    return reason;
  }

  /** The number of the row that failed. */
  public long row() {
    return row;
  }
}
