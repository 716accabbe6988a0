package dev.synthetic.spark.expression;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeGenerator$;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.CalendarInterval;
import org.jspecify.annotations.Nullable;

/** A row of one field whose setters write into arrays, so that nothing is boxed or copied twice. */
abstract class ValueSink extends GenericInternalRow {
  private static final long serialVersionUID = 1L;

  private boolean @Nullable [] nulls;

  /** The array index of the current row. */
  int index;

  private ValueSink() {
    super(new Object[1]);
  }

  /** The sink for the values of an expression. */
  static ValueSink of(Expression tree) {
    DataType type = tree.dataType();
    if (type.equals(DataTypes.DoubleType)) {
      return new Doubles();
    }
    if (type.equals(DataTypes.FloatType)) {
      return new Floats();
    }
    if (CodeGenerator$.MODULE$.isPrimitiveType(type) || isShortDecimal(type)) {
      return new Longs();
    }
    return new Objects(mustCopy(tree));
  }

  private static boolean isShortDecimal(DataType type) {
    return type instanceof DecimalType decimal && decimal.precision() <= Decimal.MAX_LONG_DIGITS();
  }

  /**
   * Whether values may lie in memory that is used again. Text made by functions never does; text of
   * an input may, and so may parts of whatever has parts.
   */
  private static boolean mustCopy(Expression tree) {
    boolean flat = tree.dataType() instanceof StringType || tree.dataType() instanceof BinaryType;
    return !flat || Trees.any(tree, ValueSink::isInputInObjects);
  }

  private static boolean isInputInObjects(Expression node) {
    return node instanceof BoundReference
        && !CodeGenerator$.MODULE$.isPrimitiveType(node.dataType());
  }

  /** Directs values to the arrays of a block. */
  void open(Object values, boolean @Nullable [] mask) {
    nulls = mask;
    use(values);
  }

  /** Lets go of the arrays. */
  abstract void close();

  /** Directs the next value to an index of the arrays. */
  final void moveTo(int next) {
    index = next;
  }

  /** Directs values to an array of the sink's kind. */
  abstract void use(Object values);

  @Override
  public final void setNullAt(int ordinal) {
    if (nulls == null) {
      throw new IllegalStateException("a null from an expression that is not nullable");
    }
    nulls[index] = true;
  }

  private static final class Doubles extends ValueSink {
    private static final long serialVersionUID = 1L;
    private double[] values = {};

    @Override
    void use(Object array) {
      values = (double[]) array;
    }

    @Override
    void close() {
      values = new double[0];
    }

    @Override
    public void setDouble(int ordinal, double value) {
      values[index] = value;
    }
  }

  private static final class Floats extends ValueSink {
    private static final long serialVersionUID = 1L;
    private float[] values = {};

    @Override
    void use(Object array) {
      values = (float[]) array;
    }

    @Override
    void close() {
      values = new float[0];
    }

    @Override
    public void setFloat(int ordinal, float value) {
      values[index] = value;
    }
  }

  private static final class Longs extends ValueSink {
    private static final long serialVersionUID = 1L;
    private long[] values = {};

    @Override
    void use(Object array) {
      values = (long[]) array;
    }

    @Override
    void close() {
      values = new long[0];
    }

    @Override
    public void setBoolean(int ordinal, boolean value) {
      values[index] = value ? 1 : 0;
    }

    @Override
    public void setByte(int ordinal, byte value) {
      values[index] = value;
    }

    @Override
    public void setShort(int ordinal, short value) {
      values[index] = value;
    }

    @Override
    public void setInt(int ordinal, int value) {
      values[index] = value;
    }

    @Override
    public void setLong(int ordinal, long value) {
      values[index] = value;
    }

    @Override
    public void setDecimal(int ordinal, @Nullable Decimal value, int precision) {
      if (value == null) {
        setNullAt(ordinal);
      } else {
        values[index] = value.toUnscaledLong();
      }
    }
  }

  private static final class Objects extends ValueSink {
    private static final long serialVersionUID = 1L;
    private final boolean copying;
    private @Nullable Object[] values = {};

    Objects(boolean copying) {
      this.copying = copying;
    }

    @Override
    void use(Object array) {
      values = (Object[]) array;
    }

    @Override
    void close() {
      values = new Object[0];
    }

    @Override
    public void update(int ordinal, @Nullable Object value) {
      if (value == null) {
        setNullAt(ordinal);
      } else {
        values[index] = copying ? copy(value) : value;
      }
    }

    private static Object copy(Object value) {
      return value instanceof byte[] bytes ? bytes.clone() : InternalRow.copyValue(value);
    }

    @Override
    public void setDecimal(int ordinal, @Nullable Decimal value, int precision) {
      update(ordinal, value);
    }

    @Override
    public void setInterval(int ordinal, @Nullable CalendarInterval value) {
      update(ordinal, value);
    }
  }
}
