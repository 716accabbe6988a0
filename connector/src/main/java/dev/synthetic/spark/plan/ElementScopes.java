package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Elements;
import dev.synthetic.spark.generate.InnerColumns;
import dev.synthetic.spark.generate.InnerRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** The elements of one column, chunk by chunk; a chunk is generated when it is first touched. */
final class ElementScopes implements InnerColumns {
  private final Scope outer;
  private final String name;
  private final Elements elements;
  private final List<Chunk> chunks = new ArrayList<>();
  private @Nullable ColumnVector[] current = {}; // null where a chunk is not of this block yet

  /**
   * The elements of a column.
   *
   * @param outer the columns over the cells that they are inside of
   * @param name the column that they are
   * @param elements how many each cell has
   */
  ElementScopes(Scope outer, String name, Elements elements) {
    this.outer = outer;
    this.name = name;
    this.elements = elements;
  }

  private record Chunk(Scope scope, InnerRows rows, ColumnVector vector) {}

  @Override
  public ColumnVector chunk(int number) {
    ColumnVector known = number < current.length ? current[number] : null;
    return known == null ? load(number) : known;
  }

  private ColumnVector load(int number) {
    while (chunks.size() <= number) {
      InnerRows rows = new InnerRows();
      Scope scope = outer.ofElements(name, rows);
      chunks.add(new Chunk(scope, rows, scope.vector(name)));
    }
    Chunk chunk = chunks.get(number);
    elements.moveTo(number, chunk.rows);
    chunk.scope.reset();
    if (current.length < chunks.size()) {
      current = java.util.Arrays.copyOf(current, chunks.size());
    }
    current[number] = chunk.vector;
    return chunk.vector;
  }

  @Override
  public void forget() {
    java.util.Arrays.fill(current, null);
  }
}
