package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The values of base columns in place of row numbers, so that equal values give equal cells.
 *
 * <p>One base column of whole numbers stands for itself. Texts, binary and wide decimals are hashed
 * by xxHash64, real numbers taken by their bits, several columns mixed one after another.
 */
public final class BaseRows implements RowSource {
  private static final long HASH_SEED = 42;
  private static final long NULL = 0x6e756c6c_00000000L;
  private static final long MIX_0 = 0x9e3779b97f4a7c15L;
  private static final long MIX_1 = 0xc2b2ae3d27d4eb4fL;

  private final Rows block;
  private final List<GeneratedVector> bases;
  private final Rows index = Rows.indexed();
  private final long[] next; // of a second column and those after it

  /**
   * The values of one or several columns of a block.
   *
   * @param block the block's rows
   * @param bases at least one column
   */
  public BaseRows(Rows block, List<GeneratedVector> bases) {
    this.block = block;
    this.bases = List.copyOf(bases);
    this.next = new long[bases.size() > 1 ? Rows.CAPACITY : 0];
  }

  @Override
  public Rows rows() {
    index.standFor(block);
    long[] numbers = index.offsets();
    write(bases.get(0), numbers);
    for (GeneratedVector base : bases.subList(1, bases.size())) {
      mix(base, numbers);
    }
    return index;
  }

  private void mix(GeneratedVector base, long[] numbers) {
    write(base, next);
    for (int i = 0; i < block.count(); i++) {
      numbers[i] = RowBits.bits(MIX_0, MIX_1, RowBits.bits(MIX_0, MIX_1, numbers[i]) + next[i]);
    }
  }

  private void write(GeneratedVector base, long[] numbers) {
    int count = block.count();
    if (base instanceof LongVector longs) {
      System.arraycopy(longs.values(), 0, numbers, 0, count);
    }
    boolean nullable = base.hasNull();
    for (int i = 0; i < count; i++) {
      if (nullable && base.isNullAt(i)) {
        numbers[i] = NULL;
      } else if (!(base instanceof LongVector)) {
        numbers[i] = number(base, i);
      }
    }
  }

  /** Whether a column of this type can be a base column. */
  public static boolean accepts(DataType type) {
    String name = type.defaultConcreteType().catalogString();
    return !name.contains("<") && !name.equals("variant");
  }

  private static long number(GeneratedVector base, int cell) {
    if (base instanceof DoubleVector) {
      return Double.doubleToLongBits(base.getDouble(cell) + 0.0); // −0 is 0
    }
    if (base instanceof FloatVector) {
      return Double.doubleToLongBits(base.getFloat(cell) + 0.0);
    }
    return hash(base, cell);
  }

  private static long hash(GeneratedVector base, int cell) {
    DataType type = base.dataType();
    if (type instanceof StringType) {
      UTF8String text = base.getUTF8String(cell);
      return XXH64.hashUnsafeBytes(
          text.getBaseObject(), text.getBaseOffset(), text.numBytes(), HASH_SEED);
    }
    if (type instanceof BinaryType) {
      return hash(base.getBinary(cell));
    }
    DecimalType decimal = (DecimalType) type;
    return hash(
        base.getDecimal(cell, decimal.precision(), decimal.scale())
            .toJavaBigDecimal()
            .unscaledValue()
            .toByteArray());
  }

  private static long hash(byte[] bytes) {
    return XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, HASH_SEED);
  }
}
