package dev.synthetic.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The numbers that a numeric type holds.
 *
 * @param type the type
 * @param least the smallest number (inclusive)
 * @param greatest the largest number (inclusive)
 */
record Bounds(DataType type, BigDecimal least, BigDecimal greatest) {

  static Bounds of(DataType type) {
    if (type == DataType.Simple.FLOAT) {
      return symmetric(type, new BigDecimal(Float.MAX_VALUE));
    }
    if (type == DataType.Simple.DOUBLE) {
      return symmetric(type, new BigDecimal(Double.MAX_VALUE));
    }
    if (type instanceof DataType.Decimal decimal) {
      BigInteger unscaled = BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE);
      return symmetric(type, new BigDecimal(unscaled, decimal.scale()));
    }
    BigInteger half = BigInteger.ONE.shiftLeft(bits(type) - 1);
    return new Bounds(
        type, new BigDecimal(half.negate()), new BigDecimal(half.subtract(BigInteger.ONE)));
  }

  /** A number of the type: in range, and with no more digits than the type holds. */
  BigDecimal check(SpecNode node) {
    BigDecimal number = Numbers.parse(node);
    if (number.compareTo(least) < 0 || number.compareTo(greatest) > 0) {
      throw new ValueException(
          "must be "
              + shown(least)
              + " to "
              + shown(greatest)
              + ", as the type is "
              + type.ddl()
              + ", but was "
              + node.description()
              + "; change it, or the type");
    }
    return fitting(number, node);
  }

  private BigDecimal fitting(BigDecimal number, SpecNode node) {
    if (type.isReal()) {
      return number;
    }
    int scale = type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
    try {
      return number.setScale(scale, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      String rule =
          scale == 0
              ? "must be a whole number"
              : "must have at most " + scale + " digits after the point";
      throw new ValueException(
          rule
              + ", as the type is "
              + type.ddl()
              + ", but was "
              + node.description()
              + "; change it, or the type");
    }
  }

  /** A number as a person would write it. */
  static String shown(BigDecimal number) {
    return number.precision() > 20
        ? Double.toString(number.doubleValue())
        : number.stripTrailingZeros().toPlainString();
  }

  private static Bounds symmetric(DataType type, BigDecimal greatest) {
    return new Bounds(type, greatest.negate(), greatest);
  }

  private static int bits(DataType type) {
    if (type == DataType.Simple.BYTE) {
      return Byte.SIZE;
    }
    if (type == DataType.Simple.SHORT) {
      return Short.SIZE;
    }
    return type == DataType.Simple.INT ? Integer.SIZE : Long.SIZE;
  }
}
