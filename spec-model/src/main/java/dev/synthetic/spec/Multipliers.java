package dev.synthetic.spec;

import java.math.BigDecimal;

/** The numbers of a rate: decimal, of few digits, in their shortest plain form. */
final class Multipliers {
  static final BigDecimal LARGEST = new BigDecimal("1000000");
  static final BigDecimal LARGEST_WEIGHT = new BigDecimal("1000000000");
  static final int DIGITS = 6; // after the point

  private Multipliers() {}

  /** A multiplier that may be 0. */
  static BigDecimal orZero(SpecNode node) {
    BigDecimal number = Numbers.parse(node);
    boolean inRange = number.signum() >= 0 && number.compareTo(LARGEST) <= 0;
    return checked(inRange, number, "0 to 1000000", node);
  }

  /** A multiplier above 0. */
  static BigDecimal positive(SpecNode node) {
    BigDecimal number = Numbers.parse(node);
    boolean inRange = number.signum() > 0 && number.compareTo(LARGEST) <= 0;
    return checked(inRange, number, "above 0, at most 1000000", node);
  }

  /** A multiplier that holds for ever once it has come. */
  static BigDecimal lasting(SpecNode node) {
    BigDecimal multiplier = orZero(node);
    if (multiplier.signum() == 0) {
      throw new ValueException(
          "must be above 0, or no row would ever come again, but was "
              + node.description()
              + "; to end a stream give maxRows");
    }
    return multiplier;
  }

  /** How far a wave goes up and down, as a share of the pace. */
  static BigDecimal amplitude(SpecNode node) {
    BigDecimal number = Numbers.parse(node);
    boolean inRange = number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    return checked(inRange, number, "above 0, at most 1", node);
  }

  /** A part of a whole, neither nothing nor all. */
  static BigDecimal part(SpecNode node) {
    BigDecimal number = Numbers.parse(node);
    boolean inRange = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    return checked(inRange, number, "above 0 and below 1", node);
  }

  /** A weight, which may be 0. */
  static BigDecimal weight(SpecNode node) {
    BigDecimal number = Numbers.parse(node);
    boolean inRange = number.signum() >= 0 && number.compareTo(LARGEST_WEIGHT) <= 0;
    return checked(inRange, number, "0 to 1000000000", node);
  }

  /** A number without trailing zeros and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal checked(
      boolean inRange, BigDecimal number, String range, SpecNode node) {
    BigDecimal plain = plain(number);
    if (!inRange || plain.scale() > DIGITS) {
      throw new ValueException(
          "must be "
              + range
              + ", with at most 6 digits after the point, but was "
              + node.description());
    }
    return plain;
  }
}
