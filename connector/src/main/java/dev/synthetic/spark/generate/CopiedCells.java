package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.DataType;

/** A column's cells taken over from another vector of as many cells, as they are. */
public final class CopiedCells {
  private CopiedCells() {}

  /**
   * A vector of the same cells. Structs, arrays and maps are not copied: it shows the source's
   * parts.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param source what is copied
   * @param ready what makes the source hold the cells of the current block; run before each copy
   */
  public static GeneratedVector vector(
      DataType type, Rows block, Nulls nulls, GeneratedVector source, Runnable ready) {
    if (source instanceof ElementsVector elements) {
      return ElementsVector.over(elements, type, block, nulls, ready);
    }
    if (source instanceof StructVector struct) {
      return StructVector.over(struct, type, block, nulls, ready);
    }
    return GeneratedVector.of(type, block, nulls, block, of(source, ready));
  }

  private static ColumnFill of(GeneratedVector source, Runnable ready) {
    if (source instanceof LongVector longs) {
      return new ColumnFill.Longs(
          (rows, values) -> {
            ready.run();
            System.arraycopy(longs.values(), 0, values, 0, rows.count());
          });
    }
    if (source instanceof FloatVector floats) {
      return new ColumnFill.Floats(
          (rows, values) -> {
            ready.run();
            System.arraycopy(floats.values(), 0, values, 0, rows.count());
          });
    }
    if (source instanceof DoubleVector doubles) {
      return new ColumnFill.Doubles(
          (rows, values) -> {
            ready.run();
            System.arraycopy(doubles.values(), 0, values, 0, rows.count());
          });
    }
    if (source instanceof DictionaryVector codes) {
      return new ColumnFill.Dictionary(
          (rows, values) -> {
            ready.run();
            System.arraycopy(codes.codes(), 0, values, 0, rows.count());
          },
          codes.texts());
    }
    return source instanceof ObjectVector objects ? objects(objects, ready) : texts(source, ready);
  }

  private static ColumnFill texts(GeneratedVector source, Runnable ready) {
    TextPart text = new GivenText.Texts(source);
    return new ColumnFill.Texts(
        (rows, texts) -> {
          ready.run();
          texts.start(rows.count(), text.mostBytes(rows));
          text.append(rows, texts, 0, rows.count());
        });
  }

  private static ColumnFill objects(ObjectVector source, Runnable ready) {
    return new ColumnFill.Objects(
        (rows, values) -> {
          ready.run();
          System.arraycopy(source.objects(), 0, values, 0, rows.count());
        });
  }
}
