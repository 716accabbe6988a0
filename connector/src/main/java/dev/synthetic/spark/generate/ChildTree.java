package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.timeline.BinomialHalves;

/**
 * How many children each parent has, and so which parent a child is of: independent draws of one
 * law, without a memory of those before.
 *
 * <p>Parents of each number of children fall at random into 2<sup>levels</sup> intervals, 256 to an
 * interval on average, and inside an interval all stand in random order. So the numbers of children
 * along all parents are independent draws: Poisson processes, each marked, make one process whose
 * marks are independent (Kingman, Poisson Processes, 1993, the colouring theorem). How many of a
 * kind are in a half of an interval is binomial, given how many are in the whole, so a tree of
 * halves leads to any child in as many steps as there are levels, and each step depends on a hash
 * of its interval alone (Devroye, Non-Uniform Random Variate Generation, 1986, section V.3).
 */
public final class ChildTree {
  private static final int UNIT_BITS = 8; // of the mean number of parents in the least interval
  private static final int MOST_PARENT_BITS = 54;
  private static final int MOST_CHILD_BITS = 61;
  private static final double WHOLE = 0x1.0p-54; // a share of less has no parents at all

  private final int levels;
  private final long[] sizes; // numbers of children that a parent can have, ascending
  private final long[] totals; // parents of each
  private final BinomialHalves[] halves; // of each
  private final StreamKey orders;

  /**
   * The children of a key.
   *
   * @param key sets them apart from others
   * @param fewest the number of children that the first share is of
   * @param shares of parents with so many children, one more, … ; they add up to 1
   * @throws IllegalArgumentException if no parent has any children
   */
  public ChildTree(StreamKey key, long fewest, double[] shares) {
    int kinds = 0;
    double mean = 0;
    for (int i = 0; i < shares.length; i++) {
      kinds += shares[i] > WHOLE ? 1 : 0;
      mean += shares[i] * (fewest + i);
    }
    if (!(mean > WHOLE)) {
      throw new IllegalArgumentException("no parent has children");
    }
    int parentBits =
        Math.min(MOST_PARENT_BITS, MOST_CHILD_BITS - Math.max(0, Math.getExponent(mean) + 1));
    this.levels = parentBits - UNIT_BITS;
    this.sizes = new long[kinds];
    this.totals = new long[kinds];
    this.halves = new BinomialHalves[kinds];
    this.orders = StreamKey.of(1, key.k0(), "", "children", "order");
    for (int i = 0, kind = 0; i < shares.length; i++) {
      if (shares[i] > WHOLE) {
        sizes[kind] = fewest + i;
        totals[kind] = (long) (shares[i] * (1L << parentBits));
        halves[kind] =
            new BinomialHalves(StreamKey.of(1, key.k0(), "", "children", "" + (fewest + i)).k0());
        kind++;
      }
    }
  }

  /** A way down to one child after another, for one thread. */
  public ChildCursor cursor() {
    return new ChildCursor(this);
  }

  /** The children of so many parents, counted from the first; fewer where the tree ends. */
  public long childrenOf(long parents) {
    ChildCursor cursor = cursor();
    return cursor.childrenBefore(parents);
  }

  /** The level of the whole; level h has 2<sup>h</sup> of the least intervals. */
  int levels() {
    return levels;
  }

  /** How many kinds of parents there are. */
  int kinds() {
    return sizes.length;
  }

  /** The children of each parent of a kind. */
  long size(int kind) {
    return sizes[kind];
  }

  /** The parents of a kind. */
  long total(int kind) {
    return totals[kind];
  }

  /** Those of a kind's parents in an interval that are in its first half. */
  long firstHalf(int kind, long parents, int level, long interval) {
    return halves[kind].first(parents, level, interval);
  }

  /**
   * Puts the parents of a least interval in their order.
   *
   * @param children how many each has, those of one kind together; shuffled (Fisher and Yates, as
   *     in Knuth, The Art of Computer Programming 2, section 3.4.2, algorithm P)
   * @param count how many parents there are
   */
  void shuffle(long interval, int[] children, int count) {
    long stream = RowBits.bits(orders, interval);
    for (int i = count - 1; i > 0; i--) {
      long bits = RowBits.bits(orders, stream + i) >>> Integer.SIZE;
      int other = (int) (bits * (i + 1) >>> Integer.SIZE);
      int moved = children[i];
      children[i] = children[other];
      children[other] = moved;
    }
  }
}
