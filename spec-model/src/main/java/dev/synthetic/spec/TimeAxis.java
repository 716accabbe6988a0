package dev.synthetic.spec;

import java.util.function.ToLongFunction;

/**
 * Dates or timestamps as distances from a begin: days, or seconds. Places may be written as dates
 * and times too, lengths as intervals.
 *
 * @param begin the begin, in days or microseconds since 1970-01-01
 * @param time reads a date or time in the same unit
 * @param isDate whether the unit is days
 * @param neighbour distance of neighbouring values, in days or seconds
 */
record TimeAxis(long begin, ToLongFunction<SpecNode> time, boolean isDate, double neighbour)
    implements Axis {
  private static final double MICROS_PER_SECOND = 1e6;
  private static final double MICROS_PER_DAY = 86_400e6;

  /** A number of days or microseconds as the axis counts. */
  double units(long time) {
    return isDate ? time : time / MICROS_PER_SECOND;
  }

  @Override
  public double point(SpecNode node) {
    try {
      return length(node);
    } catch (ValueException e) {
      return units(Math.subtractExact(instant(node), begin));
    }
  }

  private long instant(SpecNode node) {
    try {
      return time.applyAsLong(node);
    } catch (ValueException e) {
      throw new ValueException(
          "must be "
              + (isDate ? "a date" : "a date or time")
              + " such as 2024-01-01, or a number of "
              + unit()
              + " from begin, but was "
              + node.description());
    }
  }

  @Override
  public double length(SpecNode node) {
    try {
      return Numbers.parse(node).doubleValue();
    } catch (ValueException e) {
      return duration(node);
    }
  }

  private double duration(SpecNode node) {
    try {
      Long micros = Intervals.parse(node).fixedMicros();
      if (micros != null) {
        return micros / (isDate ? MICROS_PER_DAY : MICROS_PER_SECOND);
      }
    } catch (ValueException e) {
      throw notALength(node);
    }
    throw notALength(node);
  }

  private ValueException notALength(SpecNode node) {
    return new ValueException(
        "must be a number of "
            + unit()
            + ", or an interval without months such as 12 hours, but was "
            + node.description());
  }

  private String unit() {
    return isDate ? "days" : "seconds";
  }

  @Override
  public String startKey() {
    return "begin";
  }
}
