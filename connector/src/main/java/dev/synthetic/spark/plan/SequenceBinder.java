package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.GridDoubles;
import dev.synthetic.spark.generate.NarrowedFloats;
import dev.synthetic.spark.generate.SequenceLongs;
import dev.synthetic.spark.generate.WideDecimals;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.GeneratorSpec;
import java.math.BigInteger;

/** Binds numbers that never repeat to kernels, by the column's type. */
final class SequenceBinder {
  private static final BigInteger LAST_ROW = BigInteger.valueOf(Long.MAX_VALUE);

  private final String column;
  private final DataType type;

  SequenceBinder(String column, DataType type) {
    this.column = column;
    this.type = type;
  }

  ColumnFill sequence(GeneratorSpec.Sequence sequence) {
    if (type.isReal()) {
      return real(sequence);
    }
    int scale = type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
    BigInteger start = Grid.unscaled(sequence.start(), scale);
    BigInteger step = Grid.unscaled(sequence.step(), scale);
    if (type instanceof DataType.Decimal decimal && decimal.precision() > Grid.LONG_DIGITS) {
      return wide(start, step, decimal);
    }
    return new ColumnFill.Longs(
        SequenceLongs.within(
            column,
            start.longValueExact(),
            step.longValueExact(),
            lowest().longValueExact(),
            highest().longValueExact()));
  }

  private ColumnFill wide(BigInteger start, BigInteger step, DataType.Decimal decimal) {
    BigInteger up = step.signum() > 0 ? highest() : lowest();
    BigInteger down = step.signum() > 0 ? lowest() : highest();
    long last = up.subtract(start).divide(step).min(LAST_ROW).longValue();
    long first = -start.subtract(down).divide(step).min(LAST_ROW).longValue();
    SequenceLongs rows = new SequenceLongs(column, 0, 1, Math.max(first, 0), last);
    return new ColumnFill.Objects(
        new WideDecimals(rows, start, step, decimal.precision(), decimal.scale()));
  }

  private ColumnFill real(GeneratorSpec.Sequence sequence) {
    SequenceLongs rows = SequenceLongs.within(column, 0, 1, Long.MIN_VALUE, Long.MAX_VALUE);
    GridDoubles doubles = GridDoubles.of(rows, sequence.start(), sequence.step(), Double.MAX_VALUE);
    return type == DataType.Simple.FLOAT
        ? new ColumnFill.Floats(new NarrowedFloats(doubles))
        : new ColumnFill.Doubles(doubles);
  }

  private BigInteger highest() {
    if (type instanceof DataType.Decimal decimal) {
      return BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE);
    }
    return BigInteger.ONE.shiftLeft(bits() - 1).subtract(BigInteger.ONE);
  }

  private BigInteger lowest() {
    if (type instanceof DataType.Decimal) {
      return highest().negate();
    }
    return BigInteger.ONE.shiftLeft(bits() - 1).negate();
  }

  private int bits() {
    if (type == DataType.Simple.BYTE) {
      return Byte.SIZE;
    }
    if (type == DataType.Simple.SHORT) {
      return Short.SIZE;
    }
    return type == DataType.Simple.INT ? Integer.SIZE : Long.SIZE;
  }
}
