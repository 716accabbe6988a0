package dev.synthetic.spark.random;

/**
 * Gaussian paths of many entities, read at any tick without the ticks before it.
 *
 * <p>A tick's value is found by halving an interval down to a leaf, the middle of each part under
 * random bits of its own: a number of draws that grows with the logarithm of the tick. The ticks of
 * a block go down level by level, side by side, and those in one interval together: so a node that
 * several need is drawn once, and the draws of one level do not wait for each other. Between the
 * ends of a leaf each tick is drawn by itself, with the exact law given those ends. Not
 * thread-safe.
 */
public final class GaussianPath {
  private static final int BLOCK = 4096;

  /** Slots for the frames of many entities, as a power of two. */
  private static final int MANY_BITS = 14;

  private final PathLaw law;
  private final boolean isByEntity;
  private final PathStretch stretch;
  private final EntityOrder order = new EntityOrder(BLOCK);
  private final int[] cells = new int[BLOCK];

  private GaussianPath(PathLaw law, boolean isByEntity) {
    this.law = law;
    this.isByEntity = isByEntity;
    this.stretch = new PathStretch(law, new PathFrames(isByEntity ? MANY_BITS : 0));
  }

  /** One path. */
  public static GaussianPath single(PathLaw law) {
    return new GaussianPath(law, false);
  }

  /** A path for each entity; where some thousands of them are is remembered. */
  public static GaussianPath ofEntities(PathLaw law) {
    return new GaussianPath(law, true);
  }

  /**
   * Adds to {@code values[i]} the path of an entity at {@code ticks[i]}, 0 ≤ i &lt; count.
   *
   * @param k0 the first word of each cell's entity, which no other entity has
   * @param k1 the second word of each cell's entity
   */
  public void add(long[] k0, long[] k1, long[] ticks, int count, double[] values) {
    PathCells all = new PathCells(k0, k1, ticks, values);
    for (int from = 0; from < count; from += BLOCK) {
      int to = Math.min(count, from + BLOCK);
      addSide(all, from, to, false);
      if (!law.isStationary) {
        addSide(all, from, to, true);
      }
    }
  }

  /** Adds to the cells on one side of 0; a stationary path has but one. */
  private void addSide(PathCells all, int from, int to, boolean isNegative) {
    long[] ticks = all.ticks();
    int found = 0;
    for (int i = from; i < to; i++) {
      cells[found] = i;
      found += law.isStationary || ticks[i] < 0 == isNegative ? 1 : 0;
    }
    if (found == 0) {
      return;
    }
    int[] sorted = isByEntity ? order.sort(all.k0(), cells, found) : cells;
    stretch.turn(all, cells, found, isNegative);
    for (int first = 0; first < found; first += PathLanes.CAPACITY) {
      stretch.add(all, sorted, first, Math.min(found, first + PathLanes.CAPACITY));
    }
  }
}
