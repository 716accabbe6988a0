package dev.synthetic.spark.generate;

import dev.synthetic.spark.timeline.Timeline;
import org.apache.spark.sql.types.DateType;

/** Where on its axis each cell of a series is, in whole ticks. */
public final class AxisTicks {
  /** Ticks in 1 of an axis of real numbers. */
  public static final long PER_REAL_ONE = 1_000_000;

  private static final long MICROS_PER_DAY = 86_400_000_000L;
  private static final double GREATEST = 0x1.0p62;

  private AxisTicks() {}

  /**
   * The rows' due instants, in microseconds.
   *
   * @param column the column's name, for messages
   */
  public static Fill<long[]> due(String column, Timeline timeline) {
    return new EventTimes(column, timeline);
  }

  /** The rows' numbers. */
  public static Fill<long[]> rows() {
    return new OfRows();
  }

  /** Row numbers, also where a base column's values stand in for them. */
  private record OfRows() implements Fill<long[]> {
    @Override
    public void fill(Rows rows, long[] ticks) {
      for (int i = 0; i < rows.count(); i++) {
        ticks[i] = rows.row(i);
      }
    }
  }

  /** Whether an axis goes on, or stays, from each cell of a block to the next. */
  static boolean isAscending(Fill<long[]> axis, Rows rows) {
    return (axis instanceof EventTimes || axis instanceof OfRows) && rows.areConsecutive();
  }

  /**
   * The values of another column: microseconds of a date or timestamp, whole numbers as they are,
   * real ones in millionths. Where it is null they mean nothing.
   *
   * @param column the series' name, for messages
   * @param axis a column of one of these types
   */
  public static Fill<long[]> of(String column, GeneratedVector axis) {
    if (axis instanceof LongVector longs) {
      long perValue = axis.dataType() instanceof DateType ? MICROS_PER_DAY : 1;
      return (rows, ticks) -> {
        long[] values = longs.values();
        for (int i = 0; i < rows.count(); i++) {
          ticks[i] = values[i] * perValue;
        }
      };
    }
    return (rows, ticks) -> {
      for (int i = 0; i < rows.count(); i++) {
        double value = axis instanceof FloatVector ? axis.getFloat(i) : axis.getDouble(i);
        double place = Math.rint(value * PER_REAL_ONE);
        if (!(Math.abs(place) < GREATEST) && !(axis.hasNull() && axis.isNullAt(i))) {
          throw new GenerationException(
              column,
              rows.row(i),
              "the series is asked for at " + value + ", which is not within ±4e12; scale its by");
        }
        ticks[i] = (long) place;
      }
    };
  }
}
