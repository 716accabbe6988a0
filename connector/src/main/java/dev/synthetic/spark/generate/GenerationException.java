package dev.synthetic.spark.generate;

/** A cell that has no value in its type, named by column and row. */
public final class GenerationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final long row;
  private final String reason;

  /**
   * An exception about one cell.
   *
   * @param column the column's name
   * @param row the row number
   * @param message what is wrong with it and the way out
   */
  public GenerationException(String column, long row, String message) {
    super("Column '" + column + "', row " + row + ": " + message);
    this.column = column;
    this.row = row;
    this.reason = message;
  }

  /** The number of the row. */
  public long row() {
    return row;
  }

  /** What is wrong with the cell and the way out. */
  public String reason() {
    return reason;
  }

  /** The column's name. */
  public String column() {
    return column;
  }
}
