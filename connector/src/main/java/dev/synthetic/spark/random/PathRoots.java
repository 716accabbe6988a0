package dev.synthetic.spark.random;

import java.util.Arrays;

/** What Gaussian paths are at the ends of the intervals that their trees begin with. */
final class PathRoots {
  /** The id of the last power of two on the negative side, whose own id is the positive one's. */
  private static final long LAST_NEGATIVE = 0;

  private final PathLaw law;

  PathRoots(PathLaw law) {
    this.law = law;
  }

  /** The tree of a place: of a walk the level of the power of two that its ticks are beyond. */
  int tree(long place) {
    int highestBit = Long.SIZE - 1 - Long.numberOfLeadingZeros(place);
    return law.isStationary || highestBit < law.top ? law.top - 1 : highestBit;
  }

  /** The level of the interval that a tree begins with. */
  int level(int tree) {
    return Math.max(tree, law.top);
  }

  /** Finds the ends of intervals whose places are all in one tree. */
  void ends(int tree, PathLanes lanes) {
    if (law.isStationary) {
      lanes.draw(-1L << law.top, 0);
      store(lanes, law.rootSpread, 0);
      lanes.draw(-1L << law.top, 1L << law.top);
      store(lanes, law.rootSpread, PathLanes.CAPACITY);
      return;
    }
    double[] ends = lanes.ends;
    boolean isFirst = tree < law.top;
    power(law.top, law.top, lanes);
    store(lanes, 1, PathLanes.CAPACITY);
    for (int k = law.top; k <= tree; k++) {
      System.arraycopy(ends, PathLanes.CAPACITY, ends, 0, lanes.count());
      power(k, k + 1, lanes);
      for (int i = 0; i < lanes.count(); i++) {
        ends[PathLanes.CAPACITY + i] = ends[i] + lanes.draws[i];
      }
    }
    if (isFirst) {
      Arrays.fill(ends, 0, lanes.count(), 0);
    }
  }

  private static void store(PathLanes lanes, double spread, int at) {
    for (int i = 0; i < lanes.count(); i++) {
      lanes.ends[at + i] = spread * lanes.draws[i];
    }
  }

  /** How far walks move in 2^k ticks up to tick 2^to: the draws become that. */
  private void power(int k, int to, PathLanes lanes) {
    boolean isLast = to == Long.SIZE - 1 && lanes.isNegative();
    lanes.draw(0, isLast ? LAST_NEGATIVE : 1L << to);
    double spread = law.rootSpread * Math.sqrt(Math.scalb(1.0, k));
    for (int i = 0; i < lanes.count(); i++) {
      lanes.draws[i] = spread * lanes.draws[i];
    }
  }
}
