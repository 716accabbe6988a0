package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;

/** Free texts, written into an arena: a text is a view of it, as in Spark's own vectors. */
public final class TextVector extends GeneratedVector {
  private final Fill<TextBlock> fill;
  private final RowSource rows;
  private final TextBlock texts = new TextBlock();
  private boolean isGenerated;

  /**
   * A vector over a kernel.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param rows the numbers the kernel works on
   */
  public TextVector(DataType type, Rows block, Nulls nulls, RowSource rows, Fill<TextBlock> fill) {
    super(type, block, nulls);
    this.rows = rows;
    this.fill = fill;
  }

  /** The current block's texts; to be read only. */
  TextBlock texts() {
    generate();
    return texts;
  }

  @Override
  void forget() {
    isGenerated = false;
  }

  @Override
  public boolean isGenerated() {
    return isGenerated;
  }

  @Override
  public void generate() {
    if (!isGenerated) {
      block().generate(fill, rows, texts);
      isGenerated = true;
    }
  }

  @Override
  public UTF8String getUTF8String(int cell) {
    generate();
    return texts.text(cell);
  }
}
