package dev.synthetic.spark.random;

import java.util.Arrays;

/**
 * Neighbouring intervals of one path, with what it is at all their ends: the way down for cells
 * that are close to each other, in whatever order.
 */
final class PathPoints {
  private final PathLaw law;
  private double[] points = new double[2 * PathLanes.CAPACITY + 1];
  private double[] halves = new double[2 * PathLanes.CAPACITY + 1];
  private int origin; // of the first interval's left end
  private long first; // its place, in lengths of an interval
  private int count; // intervals
  private int level;

  PathPoints(PathLaw law) {
    this.law = law;
  }

  /** Begins with intervals of 2^level ticks, neighbours of each other. */
  void open(PathLanes lanes, int newLevel) {
    level = newLevel;
    origin = 0;
    count = lanes.count();
    first = lanes.places[0] >> level;
    System.arraycopy(lanes.ends, 0, points, 0, count);
    points[count] = lanes.ends[PathLanes.CAPACITY + count - 1];
    Arrays.fill(lanes.k0, lanes.k0[0]);
    Arrays.fill(lanes.k1, lanes.k1[0]);
  }

  /**
   * Halves all intervals while they are fewer than some cells.
   *
   * @param least the first place that is needed (inclusive)
   * @param greatest the last one (inclusive)
   * @return the level that the intervals have then
   */
  int descend(PathLanes lanes, long least, long greatest, int cells) {
    while (level > law.leaf && count < cells) {
      halve(lanes);
      level--;
      origin = (int) ((least >> level) - 2 * first);
      first = least >> level;
      count = (int) ((greatest >> level) - first) + 1;
    }
    return level;
  }

  private void halve(PathLanes lanes) {
    lanes.resize(count);
    for (int i = 0; i < count; i++) {
      lanes.places[i] = (first + i) << level;
    }
    lanes.draw(-1, 1L << (level - 1));
    double share = law.shares[level];
    double spread = law.spreads[level];
    double[] draws = lanes.draws;
    double[] ends = points;
    double[] next = halves;
    int at = origin;
    for (int i = 0; i < count; i++) {
      double deviation = spread * draws[i];
      next[2 * i] = ends[at + i];
      next[2 * i + 1] = share * (ends[at + i] + ends[at + i + 1]) + deviation;
    }
    next[2 * count] = ends[at + count];
    points = next;
    halves = ends;
  }

  /** Gives each place the ends of the interval that it is in. */
  void close(PathLanes lanes, long[] places, int cells) {
    lanes.resize(cells);
    System.arraycopy(places, 0, lanes.places, 0, cells);
    double[] ends = points;
    for (int i = 0; i < cells; i++) {
      int at = origin + (int) ((places[i] >> level) - first);
      lanes.ends[i] = ends[at];
      lanes.ends[PathLanes.CAPACITY + i] = ends[at + 1];
    }
  }
}
