package dev.synthetic.spark.generate;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Structs: a vector for each field, which is generated when it is first touched itself. */
public final class StructVector extends GeneratedVector {
  private final List<GeneratedVector> fields;

  /**
   * A vector over others.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param fields the fields, in the order of the type, which their owner resets
   */
  public StructVector(DataType type, Rows block, Nulls nulls, List<GeneratedVector> fields) {
    super(type, block, nulls);
    this.fields = List.copyOf(fields);
  }

  @Override
  void forget() {}

  @Override
  public boolean isGenerated() {
    return fields.stream().anyMatch(GeneratedVector::isGenerated);
  }

  @Override
  public void generate() {
    fields.forEach(GeneratedVector::generate);
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    return fields.get(ordinal);
  }
}
