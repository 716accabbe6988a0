package dev.synthetic.spark.generate;

/**
 * A sine wave, by the Taylor polynomial of degree 21 over a quarter of its period: its error is
 * below 1e-15 of the amplitude, and the remainder of a period is exact.
 *
 * @param period its length in ticks, at least 1 and below 2^52
 * @param phase the tick, modulo the period, at which it rises through 0
 * @param amplitude how far it goes up and down
 */
public record SeriesSeason(long period, long phase, double amplitude) implements SeriesPart {
  private static final double TWO_PI = 0x1.921fb54442d18p2;

  /** Rows of a period from which on it is worth a loop of its own. */
  private static final int MANY_ROWS = 256;

  @Override
  public void add(SeriesBlock block, double[] values) {
    long span = block.greatest() - block.least();
    if (block.isAscending() && block.isNear() && span / period <= block.count() / MANY_ROWS) {
      addByPeriods(block, values);
    } else {
      addByCells(block, values);
    }
  }

  /** Cells in order, each period's by themselves: there is nothing to find out cell by cell. */
  private void addByPeriods(SeriesBlock block, double[] values) {
    long[] ticks = block.ticks();
    double[] distances = block.distances();
    int count = block.count();
    int from = 0;
    while (from < count) {
      long rest = rest(ticks[from]);
      int to = firstFrom(ticks, from, count, period - rest);
      addWave(distances, rest - (ticks[from] - block.least()), from, to, values);
      from = to;
    }
  }

  /** The first cell so many ticks, or more, after another one. */
  private static int firstFrom(long[] ticks, int cell, int count, long after) {
    int low = cell + 1;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ticks[middle] - ticks[cell] >= after) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void addWave(double[] distances, double origin, int from, int to, double[] values) {
    double perTick = 1.0 / period;
    double height = amplitude;
    for (int i = from; i < to; i++) {
      values[i] += height * sine((origin + distances[i]) * perTick);
    }
  }

  private void addByCells(SeriesBlock block, double[] values) {
    int count = block.count();
    double[] turns = block.numbers();
    turns(block, count, turns);
    for (int i = 0; i < count; i++) {
      values[i] += amplitude * sine(turns[i]);
    }
  }

  /** Since when each cell's period has begun, in periods: 0 to 1. */
  private void turns(SeriesBlock block, int count, double[] turns) {
    long[] ticks = block.ticks();
    double perTick = 1.0 / period;
    long span = block.greatest() - block.least();
    if (span < 0 || span >= period) {
      for (int i = 0; i < count; i++) {
        turns[i] = SeriesBlock.exact(rest(ticks[i])) * perTick;
      }
      return;
    }
    long begin = block.least() - rest(block.least()); // may wrap; the differences are exact again
    long end = begin + period;
    for (int i = 0; i < count; i++) {
      long over = ticks[i] - end; // from −period to period
      turns[i] = SeriesBlock.exact(over + (period & (over >> 63))) * perTick;
    }
  }

  private long rest(long tick) {
    long rest = Math.floorMod(tick, period) - Math.floorMod(phase, period);
    return rest < 0 ? rest + period : rest;
  }

  /** The sine of a part of a full turn, 0 to 1. */
  static double sine(double turn) {
    double quarter = Math.abs(Math.abs(turn - 0.25) - 0.5) - 0.25; // of the same sine, ±0.25
    double x = quarter * TWO_PI;
    double y = x * x;
    double sum = 1.0 / 51090942171709440000.0; // 21!
    sum = sum * y - 1.0 / 121645100408832000.0;
    sum = sum * y + 1.0 / 355687428096000.0;
    sum = sum * y - 1.0 / 1307674368000.0;
    sum = sum * y + 1.0 / 6227020800.0;
    sum = sum * y - 1.0 / 39916800.0;
    sum = sum * y + 1.0 / 362880.0;
    sum = sum * y - 1.0 / 5040.0;
    sum = sum * y + 1.0 / 120.0;
    sum = sum * y - 1.0 / 6.0;
    return x + x * y * sum;
  }
}
