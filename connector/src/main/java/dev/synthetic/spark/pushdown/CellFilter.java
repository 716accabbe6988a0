package dev.synthetic.spark.pushdown;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter that is tested on cells: those of a few columns are generated, and of the others the
 * rows that it lets through alone.
 */
public final class CellFilter implements Serializable {
  private static final long serialVersionUID = 1;

  private final RowFilter filter;

  CellFilter(RowFilter filter) {
    this.filter = filter;
  }

  /** The columns that it asks. */
  public List<String> columns() {
    return List.copyOf(filter.columns());
  }

  RowFilter filter() {
    return filter;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellFilter cells && cells.filter.equals(filter);
  }

  @Override
  public int hashCode() {
    return filter.hashCode();
  }
}
