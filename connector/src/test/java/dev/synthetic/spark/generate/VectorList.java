package dev.synthetic.spark.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongBiFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/** Every vector, over a kernel whose cell says its row and counts how often it is asked. */
final class VectorList {
  private static final List<Case> CASES = new ArrayList<>();

  static {
    add("longs", DataTypes.LongType, VectorList::longs, (v, i) -> v.getLong(i));
    add("ints", DataTypes.IntegerType, VectorList::longs, (v, i) -> v.getInt(i));
    add("shorts", DataTypes.ShortType, VectorList::longs, (v, i) -> v.getShort(i));
    add("dates", DataTypes.DateType, VectorList::longs, (v, i) -> v.getInt(i));
    add("timestamps", DataTypes.TimestampType, VectorList::longs, (v, i) -> v.getLong(i));
    add(
        "decimals",
        DataTypes.createDecimalType(18, 0),
        VectorList::longs,
        (v, i) -> v.getDecimal(i, 18, 0).toLong());
    add("floats", DataTypes.FloatType, VectorList::floats, (v, i) -> (long) v.getFloat(i));
    add("doubles", DataTypes.DoubleType, VectorList::doubles, (v, i) -> (long) v.getDouble(i));
    add(
        "dictionary",
        DataTypes.StringType,
        VectorList::dictionary,
        (v, i) -> Long.parseLong(v.getUTF8String(i).toString()));
    add(
        "texts",
        DataTypes.StringType,
        VectorList::texts,
        (v, i) -> Long.parseLong(v.getUTF8String(i).toString()));
    add(
        "objects",
        DataTypes.createDecimalType(38, 0),
        VectorList::objects,
        (v, i) -> v.getDecimal(i, 38, 0).toLong());
  }

  private VectorList() {}

  /**
   * A kind of vector.
   *
   * @param name the kind
   * @param type the column's type
   * @param fill a kernel whose cells are row numbers
   * @param value reads a cell back as a row number
   */
  record Case(
      String name,
      DataType type,
      BiFunction<Rows, Calls, ColumnFill> fill,
      ToLongBiFunction<GeneratedVector, Integer> value) {
    /** A vector over a block. */
    GeneratedVector vector(Rows block, Nulls nulls, Calls calls) {
      return GeneratedVector.of(type, block, nulls, block, fill.apply(block, calls));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** How often a kernel was asked. */
  static final class Calls {
    int count;
  }

  /** All of them. */
  static List<Case> cases() {
    return List.copyOf(CASES);
  }

  private static void add(
      String name,
      DataType type,
      BiFunction<Rows, Calls, ColumnFill> fill,
      ToLongBiFunction<GeneratedVector, Integer> value) {
    CASES.add(new Case(name, type, fill, value));
  }

  private static ColumnFill longs(Rows block, Calls calls) {
    return new ColumnFill.Longs(
        (rows, values) -> {
          calls.count++;
          for (int i = 0; i < rows.count(); i++) {
            values[i] = rows.firstRow() + i;
          }
        });
  }

  private static ColumnFill floats(Rows block, Calls calls) {
    return new ColumnFill.Floats(
        (rows, values) -> {
          calls.count++;
          for (int i = 0; i < rows.count(); i++) {
            values[i] = rows.firstRow() + i;
          }
        });
  }

  private static ColumnFill doubles(Rows block, Calls calls) {
    return new ColumnFill.Doubles(
        (rows, values) -> {
          calls.count++;
          for (int i = 0; i < rows.count(); i++) {
            values[i] = rows.firstRow() + i;
          }
        });
  }

  private static ColumnFill dictionary(Rows block, Calls calls) {
    UTF8String[] texts = new UTF8String[10_000];
    Arrays.setAll(texts, i -> UTF8String.fromString(Integer.toString(i)));
    return new ColumnFill.Dictionary(((ColumnFill.Longs) longs(block, calls)).fill(), texts);
  }

  private static ColumnFill texts(Rows block, Calls calls) {
    return new ColumnFill.Texts(
        (rows, texts) -> {
          calls.count++;
          texts.start(rows.count(), Digits.MOST);
          for (int i = 0; i < rows.count(); i++) {
            texts.ends[i] = Digits.write(rows.firstRow() + i, texts.bytes, texts.ends[i]);
          }
        });
  }

  private static ColumnFill objects(Rows block, Calls calls) {
    return new ColumnFill.Objects(
        (rows, values) -> {
          calls.count++;
          for (int i = 0; i < rows.count(); i++) {
            values[i] = Decimal.apply(rows.firstRow() + i);
          }
        });
  }
}
