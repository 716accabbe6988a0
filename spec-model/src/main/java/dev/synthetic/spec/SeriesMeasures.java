package dev.synthetic.spec;

import dev.synthetic.spec.SeriesSpec.AxisKind;
import dev.synthetic.spec.SeriesSpec.Measure;
import dev.synthetic.spec.SeriesSpec.Unit;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * Reads lengths and places on a series' axis.
 *
 * <p>Along time they are intervals and timestamps, along rows whole numbers. Along another column
 * they may be either: which of them is right shows when the column's type is known.
 */
record SeriesMeasures(AxisKind axis, ZoneId zone) {
  private static final BigDecimal GREATEST = new BigDecimal("1e15");

  /** A length of the axis's unit, for examples. */
  String example(String interval, String number) {
    return axis == AxisKind.ROWS ? number : interval;
  }

  /** A length above 0. */
  Measure length(SpecNode node) {
    return either(node, Durations::positive, this::positive);
  }

  /** By how much something is moved, in either direction. */
  Measure shift(SpecNode node) {
    return either(node, Durations::shift, this::number);
  }

  /** A length that may be 0. */
  Measure after(SpecNode node) {
    return either(node, Durations::orZero, this::orZero);
  }

  /** A place on the axis. */
  Measure place(SpecNode node) {
    return either(node, instant -> Times.instantMicros(instant, zone), this::number);
  }

  /** No length, in the unit of another measure. */
  static Measure zero(Measure like) {
    return new Measure(like.unit(), BigDecimal.ZERO);
  }

  private Measure either(
      SpecNode node, Function<SpecNode, Long> micros, Function<SpecNode, BigDecimal> number) {
    boolean isNumber = axis == AxisKind.ROWS || (axis == AxisKind.COLUMN && isNumber(node));
    return isNumber
        ? new Measure(Unit.ONES, number.apply(node))
        : new Measure(Unit.MICROS, BigDecimal.valueOf(micros.apply(node)));
  }

  private static boolean isNumber(SpecNode node) {
    try {
      Numbers.parse(node);
      return true;
    } catch (ValueException e) {
      return false;
    }
  }

  private BigDecimal positive(SpecNode node) {
    BigDecimal number = number(node);
    if (number.signum() <= 0) {
      throw new ValueException("must be > 0, but was " + node.description());
    }
    return number;
  }

  private BigDecimal orZero(SpecNode node) {
    BigDecimal number = number(node);
    if (number.signum() < 0) {
      throw new ValueException("must be at least 0, but was " + node.description());
    }
    return number;
  }

  private BigDecimal number(SpecNode node) {
    if (axis == AxisKind.ROWS && !isNumber(node)) {
      throw new ValueException(
          "must be a number of rows, such as 100, but was "
              + node.description()
              + "; without by: rows a series runs along time");
    }
    BigDecimal number = Numbers.parse(node).stripTrailingZeros();
    boolean isWhole = number.scale() <= 0;
    if (axis == AxisKind.ROWS && !isWhole) {
      throw new ValueException("must be a whole number of rows, but was " + node.description());
    }
    if (number.abs().compareTo(GREATEST) > 0) {
      throw new ValueException("must be within ±1e15, but was " + node.description());
    }
    return number;
  }
}
