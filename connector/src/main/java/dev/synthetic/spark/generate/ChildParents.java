package dev.synthetic.spark.generate;

/**
 * The parent's row number of each child row.
 *
 * @param column the column's name, for messages
 * @param cursor a way down the tree of its own
 */
public record ChildParents(String column, ChildCursor cursor) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      if (!cursor.seek(base + offsets[i])) {
        throw beyond(column, rows.row(i));
      }
      values[i] = cursor.parent();
    }
  }

  /** A row that no parent is left for. */
  static GenerationException beyond(String column, long row) {
    return new GenerationException(
        column, row, "there are no more parents; read fewer rows, or give each more children");
  }
}
