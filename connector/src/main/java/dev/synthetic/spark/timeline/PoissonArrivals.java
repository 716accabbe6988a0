package dev.synthetic.spark.timeline;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows at random: the number of rows in any interval of length t after the first row has a Poisson
 * distribution of mean t.
 *
 * <p>2<sup>63</sup> − 1 rows fall at random into as many units. Their number in a half of an
 * interval is binomial, given their number in the whole, so a tree of halves leads to any row or
 * place in as many steps as the number has bits, and each step depends on a hash of its interval
 * alone (Devroye, Non-Uniform Random Variate Generation, 1986, section V.3, on records of counts in
 * subintervals). A share of 2<sup>−63</sup> of the rows per unit is Poisson to all intents.
 */
final class PoissonArrivals implements Arrivals {
  private static final int FRACTION_BITS = 24;
  private static final int TOP = 63; // the level of the whole; level h has 2^h units
  private static final long MOST_UNITS = Long.MAX_VALUE >> FRACTION_BITS + 1;
  private static final int NODE_LEVEL = 26; // of the intervals that are remembered
  private static final int SLOT_LEVEL = 22; // ranks that share a slot: mostly of one interval
  private static final int RECENT = 256; // slots; a power of two
  private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;

  private final BinomialHalves halves;
  private final StreamKey units;
  private final StreamKey fractions;
  private final @Nullable Node[] recent = new Node[RECENT];
  private final long[] rowsFromStart = new long[TOP + 1]; // in the first interval of a level
  private final BigInteger first;

  /**
   * The arrivals of a key.
   *
   * @param randomSeed sets them apart from others
   */
  PoissonArrivals(long randomSeed) {
    this.halves = new BinomialHalves(randomSeed);
    this.units = StreamKey.of(1, randomSeed, "", "arrivals", "unit");
    this.fractions = StreamKey.of(1, randomSeed, "", "arrivals", "fraction");
    rowsFromStart[TOP] = Long.MAX_VALUE;
    for (int level = TOP; level > 0; level--) {
      rowsFromStart[level - 1] = halves.first(rowsFromStart[level], level, 0);
    }
    this.first = placeFromStart(0);
  }

  @Override
  public int fractionBits() {
    return FRACTION_BITS;
  }

  @Override
  public BigInteger place(long rank) {
    return placeFromStart(rank).subtract(first);
  }

  @Override
  public long count(BigInteger place) {
    BigInteger fromStart = place.add(first);
    BigInteger unit = fromStart.shiftRight(FRACTION_BITS);
    if (unit.bitLength() > TOP) {
      return Long.MAX_VALUE;
    }
    return count(unit.longValue(), fromStart.longValue() & FRACTION_MASK);
  }

  @Override
  public void distances(long[] ranks, int count) {
    Cursor cursor = new Cursor();
    long first = ranks[0];
    cursor.seek(first);
    long unit = cursor.unit;
    long fraction = cursor.fraction;
    for (int i = 0; i < count; i++) {
      cursor.seek(ranks[i]);
      if (Math.abs(cursor.unit - unit) > MOST_UNITS) {
        throw new ArithmeticException("rows " + first + " and " + ranks[i] + " are too far apart");
      }
      ranks[i] = ((cursor.unit - unit) << FRACTION_BITS) + cursor.fraction - fraction;
    }
  }

  private BigInteger placeFromStart(long rank) {
    Node node = below(rank, near(rank), 0);
    long[] places = new long[Math.toIntExact(node.rows)];
    fractions(node.interval, places, places.length);
    long fraction = places[(int) (rank - node.firstRank)];
    return BigInteger.valueOf(node.interval)
        .shiftLeft(FRACTION_BITS)
        .add(BigInteger.valueOf(fraction));
  }

  /**
   * An interval of the tree.
   *
   * @param level it has 2<sup>level</sup> units
   * @param interval its number among those of its level
   * @param firstRank the first row in it
   * @param rows so many are in it
   */
  private record Node(int level, long interval, long firstRank, long rows) {
    boolean holds(long rank) {
      return rank >= firstRank && rank - firstRank < rows;
    }
  }

  /** An interval that holds a row, from which it is not far: neighbours in rank share it. */
  private Node near(long rank) {
    int slot = (int) (rank >>> SLOT_LEVEL) & (RECENT - 1);
    Node known = recent[slot];
    if (known != null && known.holds(rank)) {
      return known;
    }
    int level = 0;
    while (rank >= rowsFromStart[level]) {
      level++;
    }
    Node first = new Node(level, 0, 0, rowsFromStart[level]);
    if (level <= NODE_LEVEL) {
      return first;
    }
    Node node = below(rank, first, NODE_LEVEL);
    recent[slot] = node; // immutable: a race finds it twice, never half
    return node;
  }

  /** The interval of a level that holds a row, below one that does. */
  private Node below(long rank, Node from, int toLevel) {
    long interval = from.interval;
    long firstRank = from.firstRank;
    long rows = from.rows;
    for (int level = from.level; level > toLevel; level--) {
      long firstHalf = firstHalf(rows, level, interval);
      boolean isSecond = rank - firstRank >= firstHalf;
      firstRank += isSecond ? firstHalf : 0;
      rows = isSecond ? rows - firstHalf : firstHalf;
      interval = 2 * interval + (isSecond ? 1 : 0);
    }
    return new Node(toLevel, interval, firstRank, rows);
  }

  /** The rows before a place and on it. */
  private long count(long unit, long fraction) {
    int level = Long.SIZE - Long.numberOfLeadingZeros(unit);
    long rows = rowsFromStart[level];
    long before = 0;
    for (; level > 0 && rows > 0; level--) {
      long firstHalf = firstHalf(rows, level, unit >>> level);
      boolean isSecond = (unit >>> (level - 1) & 1) == 1;
      before += isSecond ? firstHalf : 0;
      rows = isSecond ? rows - firstHalf : firstHalf;
    }
    long[] places = new long[Math.toIntExact(rows)];
    fractions(unit, places, places.length);
    return before + Arrays.stream(places).filter(place -> place <= fraction).count();
  }

  private long firstHalf(long rows, int level, long interval) {
    return interval == 0 ? rowsFromStart[level - 1] : halves.first(rows, level, interval);
  }

  /** Fills in the fractions of a unit's rows, ascending. */
  private void fractions(long unit, long[] places, int rows) {
    long bits = RowBits.bits(units, unit);
    for (int i = 0; i < rows; i++) {
      places[i] = RowBits.bits(fractions, bits + i) >>> (Long.SIZE - FRACTION_BITS);
    }
    Arrays.sort(places, 0, rows);
  }

  /** A way down the tree, which the next row mostly shares. */
  private final class Cursor {
    private final long[] firstRank = new long[TOP + 1];
    private final long[] rows = new long[TOP + 1];
    private final long[] interval = new long[TOP + 1];
    private int level = TOP;
    private long[] places = {};
    private long unit = -1;
    private long fraction;

    Cursor() {
      rows[TOP] = Long.MAX_VALUE;
    }

    /** Goes to a row. */
    void seek(long rank) {
      while (rank < firstRank[level] || rank - firstRank[level] >= rows[level]) {
        level++;
      }
      while (level > 0) {
        descend(rank);
      }
      if (interval[0] != unit) {
        unit = interval[0];
        int held = Math.toIntExact(rows[0]);
        if (places.length < held) {
          places = new long[2 * held];
        }
        fractions(unit, places, held);
      }
      fraction = places[(int) (rank - firstRank[0])];
    }

    private void descend(long rank) {
      long firstHalf = firstHalf(rows[level], level, interval[level]);
      boolean isSecond = rank - firstRank[level] >= firstHalf;
      firstRank[level - 1] = firstRank[level] + (isSecond ? firstHalf : 0);
      rows[level - 1] = isSecond ? rows[level] - firstHalf : firstHalf;
      interval[level - 1] = 2 * interval[level] + (isSecond ? 1 : 0);
      level--;
    }
  }
}
