package dev.synthetic.spark.generate;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** Structs: a vector for each field, which is generated when it is first touched itself. */
public final class StructVector extends GeneratedVector {
  private final List<GeneratedVector> fields;
  private final @Nullable Borrowing borrowing; // null: the fields are its own

  /**
   * A vector over others.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param fields the fields, in the order of the type, which their owner resets
   */
  public StructVector(DataType type, Rows block, Nulls nulls, List<GeneratedVector> fields) {
    this(type, block, nulls, fields, null);
  }

  private StructVector(
      DataType type,
      Rows block,
      Nulls nulls,
      List<GeneratedVector> fields,
      @Nullable Borrowing borrowing) {
    super(type, block, nulls);
    this.fields = List.copyOf(fields);
    this.borrowing = borrowing;
  }

  /**
   * Another vector of as many cells as they are, without copies.
   *
   * @param ready what makes the source hold the cells of the current block
   */
  static StructVector over(
      StructVector source, DataType type, Rows block, Nulls nulls, Runnable ready) {
    return new StructVector(type, block, nulls, source.fields, new Borrowing(ready));
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
    }
  }

  @Override
  public boolean isGenerated() {
    return borrowing == null
        ? fields.stream().anyMatch(GeneratedVector::isGenerated)
        : borrowing.isReady();
  }

  @Override
  public void generate() {
    prepare();
    fields.forEach(GeneratedVector::generate);
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    prepare();
    return fields.get(ordinal);
  }
}
