package dev.synthetic.spark.generate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.jspecify.annotations.Nullable;

/** Arrays and maps: all elements, or all keys and all values, end to end. */
public final class ElementsVector extends GeneratedVector {
  private final Elements elements;
  private final List<InnerColumns> columns;
  private final List<ChunkedVector> children;
  private final @Nullable Borrowing borrowing; // null: the elements are its own

  /**
   * A vector over the columns of the elements.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param elements how many elements each cell has
   * @param columns of an array the elements, of a map the keys and the values
   */
  public ElementsVector(
      DataType type, Rows block, Nulls nulls, Elements elements, List<InnerColumns> columns) {
    super(type, block, nulls);
    this.elements = elements;
    this.columns = List.copyOf(columns);
    List<DataType> types =
        type instanceof MapType map
            ? List.of(map.keyType(), map.valueType())
            : List.of(((ArrayType) type).elementType());
    List<ChunkedVector> vectors = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      vectors.add(new ChunkedVector(types.get(i), columns.get(i), elements::total));
    }
    this.children = List.copyOf(vectors);
    this.borrowing = null;
  }

  private ElementsVector(
      DataType type, Rows block, Nulls nulls, ElementsVector source, Borrowing borrowing) {
    super(type, block, nulls);
    this.elements = source.elements;
    this.columns = source.columns;
    this.children = source.children;
    this.borrowing = borrowing;
  }

  /**
   * Another vector of as many cells as they are, without copies.
   *
   * @param ready what makes the source hold the cells of the current block
   */
  static ElementsVector over(
      ElementsVector source, DataType type, Rows block, Nulls nulls, Runnable ready) {
    return new ElementsVector(type, block, nulls, source, new Borrowing(ready));
  }

  private void prepare() {
    if (borrowing != null) {
      borrowing.prepare();
    }
  }

  @Override
  void forget() {
    if (borrowing != null) {
      borrowing.forget();
      return;
    }
    elements.forget();
    columns.forEach(InnerColumns::forget);
  }

  @Override
  public boolean isGenerated() {
    return borrowing == null ? elements.isLaid() : borrowing.isReady();
  }

  @Override
  public void generate() {
    prepare();
    int total = elements.total();
    for (int first = 0; first < total; first += Rows.CAPACITY) {
      for (InnerColumns column : columns) {
        if (column.chunk(first / Rows.CAPACITY) instanceof GeneratedVector vector) {
          vector.generate();
        }
      }
    }
  }

  @Override
  public ColumnarArray getArray(int cell) {
    prepare();
    return new ColumnarArray(children.get(0), elements.start(cell), elements.length(cell));
  }

  @Override
  public ColumnarMap getMap(int cell) {
    prepare();
    return new ColumnarMap(
        children.get(0), children.get(1), elements.start(cell), elements.length(cell));
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    prepare();
    return children.get(ordinal);
  }
}
