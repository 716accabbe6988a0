package dev.synthetic.spark.random;

import org.jspecify.annotations.Nullable;

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

  /** Cells of one entity in a block, on average, from which on each entity is looked at alone. */
  private static final int MANY_CELLS = 64;

  private final PathLaw law;
  private final PathStretch stretch;
  private final @Nullable EntityOrder order; // null for one path
  private final int[] cells = new int[BLOCK];

  private GaussianPath(PathLaw law, boolean isByEntity) {
    this.law = law;
    this.order = isByEntity ? new EntityOrder(BLOCK) : null;
    this.stretch = new PathStretch(law, isByEntity ? MANY_BITS : 0);
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
   * @param k0 the first word of each cell's entity, which no other entity has; one alone of a
   *     single path
   * @param k1 the second word of each cell's entity
   */
  public void add(long[] k0, long[] k1, long[] ticks, int count, double[] values) {
    for (int base = 0; base < count; base += BLOCK) {
      int size = Math.min(BLOCK, count - base);
      PathCells fromZero = new PathCells(k0, k1, ticks, values, base, false);
      if (addSide(fromZero, size) < size) {
        addSide(fromZero.toNegative(), size);
      }
    }
  }

  /** Adds to the cells on one side of 0; a stationary path has but one. Their number. */
  private int addSide(PathCells all, int size) {
    int found = select(all, size);
    if (found > 0) {
      addSelected(all, found);
    }
    return found;
  }

  private int select(PathCells all, int size) {
    long either = law.isStationary ? 0 : -1; // looks at the sign, or does not
    long side = all.isNegative() ? -1 : 0;
    int found = 0;
    for (int i = 0; i < size; i++) {
      cells[found] = i;
      found += (int) (((all.ticks()[all.base() + i] ^ side) & either) >>> (Long.SIZE - 1)) ^ 1;
    }
    return found;
  }

  private void addSelected(PathCells all, int found) {
    if (order == null) {
      addOne(all, cells, 0, found);
      return;
    }
    int[] sorted = order.sort(all.k0(), all.base(), cells, found);
    if (found < MANY_CELLS * order.entities()) {
      for (int from = 0; from < found; from += PathLanes.CAPACITY) {
        stretch.addMany(all, sorted, from, Math.min(found, from + PathLanes.CAPACITY));
      }
      return;
    }
    for (int entity = 0; entity < order.entities(); entity++) {
      addOne(all, sorted, order.begin(entity), order.begin(entity + 1));
    }
  }

  private void addOne(PathCells all, int[] sorted, int begin, int end) {
    for (int from = begin; from < end; from += PathLanes.CAPACITY) {
      stretch.addOne(all, sorted, from, Math.min(end, from + PathLanes.CAPACITY));
    }
  }
}
