package dev.synthetic.spark.expression;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spark.random.UnitDoubles;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Spark's random functions as pure functions of the row and the call site.
 *
 * <p>Public because Catalyst's generated code calls it; not meant for anybody else.
 */
public final class RandomFunctions {
  private static final byte[] ALPHABET =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
          .getBytes(StandardCharsets.US_ASCII);

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final int UUID_LENGTH = 36;

  private RandomFunctions() {}

  /** A number in [0, 1), a multiple of 2⁻⁵³. */
  public static double rand(long row, long k0, long k1) {
    return UnitDoubles.halfOpen(RowBits.bits(k0, k1, row));
  }

  /** A standard Gaussian number. */
  public static double randn(long row, long k0, long k1) {
    return TableSampler.standardNormal().sample(RowBits.bits(k0, k1, row));
  }

  /** A version 4 UUID (RFC 9562) in its canonical text form. */
  public static UTF8String uuid(long row, long k0, long k1) {
    long high = RowBits.bits(k0, k1, row);
    long low = step(high, k0, k1, 1);
    high = (high & 0xffffffffffff0fffL) | 0x4000L;
    low = (low & 0x3fffffffffffffffL) | 0x8000000000000000L;
    byte[] text = new byte[UUID_LENGTH];
    digits(high >>> 32, 8, text, 0);
    digits(high >>> 16, 4, text, 9);
    digits(high, 4, text, 14);
    digits(low >>> 48, 4, text, 19);
    digits(low, 12, text, 24);
    text[8] = '-';
    text[13] = '-';
    text[18] = '-';
    text[23] = '-';
    return UTF8String.fromBytes(text);
  }

  private static void digits(long bits, int count, byte[] text, int from) {
    long rest = bits;
    for (int i = from + count - 1; i >= from; i--) {
      text[i] = HEX[(int) (rest & 0xf)];
      rest >>>= 4;
    }
  }

  /** Text of digits and letters, each as likely as any other. */
  public static UTF8String randstr(long row, long k0, long k1, int length) {
    long start = RowBits.bits(k0, k1, row);
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] =
          ALPHABET[(int) Math.multiplyHigh(step(start, k0, k1, i) >>> 1, ALPHABET.length * 2L)];
    }
    return UTF8String.fromBytes(text);
  }

  /** The elements in random order (Fisher and Yates, Durstenfeld's form). */
  public static ArrayData shuffle(
      ArrayData array, DataType elementType, long row, long k0, long k1) {
    long start = RowBits.bits(k0, k1, row);
    Object[] elements = array.toObjectArray(elementType);
    for (int i = elements.length - 1; i > 0; i--) {
      int other = (int) Math.multiplyHigh(step(start, k0, k1, i) >>> 1, (i + 1) * 2L);
      Object element = elements[i];
      elements[i] = elements[other];
      elements[other] = element;
    }
    return new GenericArrayData(elements);
  }

  /**
   * The bits of a step of one row: keyed by the row's own bits, counted by the step. The row's bits
   * enter the second word, where two rows' steps cannot be shifted copies of each other.
   */
  private static long step(long rowBits, long k0, long k1, int step) {
    return RowBits.bits(k0, k1 + rowBits, step);
  }
}
