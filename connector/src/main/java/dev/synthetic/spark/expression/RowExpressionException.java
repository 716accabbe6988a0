package dev.synthetic.spark.expression;

/** An expression that failed in a row: names the column, the row, the expression and the reason. */
public final class RowExpressionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final long row;

  RowExpressionException(String column, long row, String sql, Exception cause) {
    super(message(column, row, sql, cause), cause);
    this.column = column;
    this.row = row;
  }

  private static String message(String column, long row, String sql, Exception cause) {
    return "Column '"
        + column
        + "', row "
        + row
        + ": expr '"
        + SparkMessages.oneLine(sql)
        + "' failed: "
        + SparkMessages.essential(cause);
  }

  /** The name of the column that the expression belongs to. */
  public String column() {
    return column;
  }

  /** The number of the row that failed. */
  public long row() {
    return row;
  }
}
