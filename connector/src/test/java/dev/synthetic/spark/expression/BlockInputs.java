package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.RowNumbers;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.random.RowBits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Columns of every type that kernels read, one without nulls and one with, over any rows of a
 * table.
 *
 * <p>A column is its type's letter, and that with an n before it where it has nulls. Half of its
 * values are special ones, such that any two of them meet in some row.
 */
final class BlockInputs {
  private static final long FIRST_ROW = (1L << 40) - 7;

  /** Rows in which special values meet; behind them, values are random. */
  static final int SPECIAL_ROWS = 361;

  private static final double[] REALS = {
    0.0,
    -0.0,
    1,
    -1.5,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    1 + 0x1p-52,
    0x1p53 + 2,
    -0x1p63,
    1e-40,
    3.4e38,
    0.1,
    0.145,
    2.5,
    -32768.5,
    127.9
  };

  private static final long[] WHOLES = {
    0,
    1,
    -1,
    2,
    7,
    -128,
    127,
    128,
    32767,
    -32768,
    1L << 31,
    (1L << 31) - 1,
    -(1L << 31),
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    12345,
    -99,
    3_037_000_500L
  };

  private static final UTF8String[] TEXTS =
      IntStream.range(0, 7)
          .mapToObj(
              i -> UTF8String.fromString(List.of("a", "b", "bee", "", "ä", "12", "-3").get(i)))
          .toArray(UTF8String[]::new);

  /** A type of columns. */
  record Kind(String letter, DataType type) {}

  static final List<Kind> KINDS =
      List.of(
          new Kind("b", DataTypes.BooleanType),
          new Kind("y", DataTypes.ByteType),
          new Kind("h", DataTypes.ShortType),
          new Kind("i", DataTypes.IntegerType),
          new Kind("l", DataTypes.LongType),
          new Kind("f", DataTypes.FloatType),
          new Kind("d", DataTypes.DoubleType),
          new Kind("p", new DecimalType(9, 2)),
          new Kind("q", new DecimalType(18, 4)),
          new Kind("t", DataTypes.DateType),
          new Kind("m", DataTypes.TimestampType),
          new Kind("s", DataTypes.StringType));

  private final Rows block = Rows.scattered();
  private final List<GeneratedVector> used = new ArrayList<>();
  private final ColumnVector[] vectors;

  private BlockInputs(List<String> references) {
    references.forEach(name -> used.add(vector(name)));
    LongVector numbers =
        new LongVector(DataTypes.LongType, block, Nulls.none(), block, new RowNumbers());
    used.add(numbers);
    used.add(new LongVector(DataTypes.TimestampType, block, Nulls.none(), block, new RowNumbers()));
    vectors = used.toArray(ColumnVector[]::new);
  }

  /** The inputs of an expression. */
  static BlockInputs of(CompiledExpression expression) {
    return new BlockInputs(expression.references());
  }

  /** What an expression can refer to: each column, and a second one of its type with a 2 behind. */
  static List<Input> declared() {
    List<Input> inputs = new ArrayList<>();
    for (Kind kind : KINDS) {
      for (String suffix : List.of("", "2")) {
        inputs.add(new Input(kind.letter() + suffix, kind.type(), false));
        inputs.add(new Input("n" + kind.letter() + suffix, kind.type(), true));
      }
    }
    return inputs;
  }

  ColumnVector[] vectors() {
    return vectors;
  }

  /** The current rows. */
  Rows rows() {
    return block;
  }

  /** Moves to some rows, told by their places among the table's rows. */
  void moveTo(int[] places) {
    for (int i = 0; i < places.length; i++) {
      block.offsets()[i] = FIRST_ROW + places[i];
    }
    block.moveTo(places.length);
    used.forEach(GeneratedVector::reset);
  }

  /** The cell of a row, told by its number. */
  int cell(long row) {
    for (int i = 0; i < block.count(); i++) {
      if (block.row(i) == row) {
        return i;
      }
    }
    throw new IllegalArgumentException("no row " + row);
  }

  private GeneratedVector vector(String name) {
    boolean hasNulls = name.startsWith("n");
    String letter = name.substring(hasNulls ? 1 : 0).substring(0, 1);
    DataType type =
        KINDS.stream().filter(kind -> kind.letter().equals(letter)).findAny().orElseThrow().type();
    boolean[] mask = new boolean[Rows.CAPACITY];
    Nulls nulls = hasNulls ? Nulls.withValues(mask, null) : Nulls.none();
    return GeneratedVector.of(type, block, nulls, block, fill(name, type, mask));
  }

  private ColumnFill fill(String name, DataType type, boolean[] mask) {
    if (type.equals(DataTypes.DoubleType)) {
      return new ColumnFill.Doubles(
          (rows, out) -> each(rows, name, mask, (i, place) -> out[i] = real(name, place)));
    }
    if (type.equals(DataTypes.FloatType)) {
      return new ColumnFill.Floats(
          (rows, out) -> each(rows, name, mask, (i, place) -> out[i] = (float) real(name, place)));
    }
    if (type.equals(DataTypes.StringType)) {
      return new ColumnFill.Dictionary(
          (rows, out) ->
              each(
                  rows,
                  name,
                  mask,
                  (i, place) -> out[i] = Math.floorMod(bits(name, place), TEXTS.length)),
          TEXTS);
    }
    return new ColumnFill.Longs(
        (rows, out) -> each(rows, name, mask, (i, place) -> out[i] = whole(name, type, place)));
  }

  /** Writes a cell. */
  @FunctionalInterface
  private interface Cell {
    void write(int cell, int place);
  }

  private static void each(Rows rows, String name, boolean[] mask, Cell cell) {
    for (int i = 0; i < rows.count(); i++) {
      int place = (int) (rows.row(i) - FIRST_ROW);
      mask[i] = Math.floorMod(bits("null of " + name, place), 5) == 0;
      cell.write(i, place);
    }
  }

  private static double real(String name, int place) {
    if (place < SPECIAL_ROWS) {
      return REALS[special(name, place, REALS.length)];
    }
    long bits = bits(name, place);
    return switch (place % 4) {
      case 0 -> Double.longBitsToDouble(bits);
      case 1 -> bits * 0x1p-62;
      case 2 -> (bits >> 40) / 1000.0;
      default -> (bits >> 50) / 8.0;
    };
  }

  private static long whole(String name, DataType type, int place) {
    long value =
        place < SPECIAL_ROWS
            ? WHOLES[special(name, place, WHOLES.length)]
            : bits(name, place) >> (place % 63);
    if (type.equals(DataTypes.BooleanType)) {
      return value & 1;
    }
    if (type.equals(DataTypes.ByteType)) {
      return (byte) value;
    }
    if (type.equals(DataTypes.ShortType)) {
      return (short) value;
    }
    if (type.equals(DataTypes.IntegerType)) {
      return (int) value;
    }
    if (type.equals(DataTypes.DateType)) {
      return value % 100_000;
    }
    if (type.equals(DataTypes.TimestampType)) {
      return value % 4_000_000_000_000_000L;
    }
    return type instanceof DecimalType decimal
        ? value % DecimalKernels.power(decimal.precision())
        : value;
  }

  /** The one column goes through its special values row by row, the other one after each round. */
  private static int special(String name, int place, int values) {
    return (name.endsWith("2") ? place / values : place) % values;
  }

  private static long bits(String name, int place) {
    return RowBits.bits(name.hashCode(), 7, place);
  }
}
