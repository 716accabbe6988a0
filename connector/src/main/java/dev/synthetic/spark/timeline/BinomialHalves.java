package dev.synthetic.spark.timeline;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;

/**
 * How many of an interval's rows fall into its first half: binomial with probability 1/2, a
 * function of the interval and their number.
 *
 * <p>Few rows: a random bit each. Many: a Gaussian, rounded, with the first term of Cornish and
 * Fisher's expansion for the kurtosis −2 / rows (Revue de l'Institut international de statistique
 * 5, 1938); the distribution function is off by less than 1e-6.
 */
public final class BinomialHalves {
  private static final int MOST_BITS = 1024;

  private final StreamKey intervals;
  private final StreamKey words;
  private final TableSampler normal = TableSampler.standardNormal();

  /**
   * The halves of a key.
   *
   * @param randomSeed sets them apart from others
   */
  public BinomialHalves(long randomSeed) {
    this.intervals = StreamKey.of(1, randomSeed, "", "arrivals", "interval");
    this.words = StreamKey.of(1, randomSeed, "", "arrivals", "word");
  }

  /**
   * The rows in the first half.
   *
   * @param rows of the whole, at least 0
   * @param level an interval of it has 2<sup>level</sup> units, 1 to 63
   * @param interval its number among those of its level
   */
  public long first(long rows, int level, long interval) {
    long bits = RowBits.bits(intervals, 1L << (Long.SIZE - 1 - level) | interval);
    return rows <= MOST_BITS ? counted(rows, bits) : rounded(rows, bits);
  }

  private long counted(long rows, long bits) {
    long count = 0;
    long left = rows;
    for (; left >= Long.SIZE; left -= Long.SIZE) {
      count += Long.bitCount(RowBits.bits(words, bits + left));
    }
    long rest = left == 0 ? 0 : RowBits.bits(words, bits + left) >>> (Long.SIZE - left);
    return count + Long.bitCount(rest);
  }

  private long rounded(long rows, long bits) {
    double z = normal.sample(bits);
    double x = z - (z * z - 3) * z / (12.0 * rows);
    double fromHalf = x * Math.sqrt((double) rows) / 2 + (rows & 1) / 2.0;
    long first = (rows >>> 1) + (long) Math.floor(fromHalf + 0.5);
    return Math.max(0, Math.min(rows, first));
  }
}
