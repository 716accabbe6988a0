package dev.synthetic.spark.generate;

/**
 * The place of each child row among its parent's children.
 *
 * @param column the column's name, for messages
 * @param cursor a way down the tree of its own
 * @param start the first child's number
 */
public record ChildOrdinals(String column, ChildCursor cursor, long start) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      if (!cursor.seek(base + offsets[i])) {
        throw ChildParents.beyond(column, rows.row(i));
      }
      values[i] = start + cursor.ordinal();
    }
  }
}
