package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.CountIndex;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.LawIndex;
import dev.synthetic.spark.generate.UniformIndex;
import dev.synthetic.spark.generate.UniqueIndex;
import dev.synthetic.spark.generate.WalkIndex;
import dev.synthetic.spark.generate.ZipfIndex;
import dev.synthetic.spark.random.BoundedIntegers;
import dev.synthetic.spark.random.CountTable;
import dev.synthetic.spark.random.InfeasibleLawException;
import dev.synthetic.spark.random.Permutation;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spec.CountSpec;
import dev.synthetic.spec.DistributionSpec;
import dev.synthetic.spec.Order;
import java.math.BigInteger;

/** How rows choose among the places of a grid. */
final class Places {
  /** Grids of more places than this are drawn from by wider arithmetic. */
  static final BigInteger WORDS = BigInteger.ONE.shiftLeft(Long.SIZE);

  /** The most places that a permutation goes over, and a law tells apart. */
  static final BigInteger MANY = BigInteger.ONE.shiftLeft(62);

  private final ColumnKeys keys;
  private final String salt;

  /** Choices of the column's values. */
  Places(ColumnKeys keys) {
    this(keys, ColumnKeys.VALUE);
  }

  /** Choices for a purpose of their own. */
  Places(ColumnKeys keys, String salt) {
    this.keys = keys;
    this.salt = salt;
  }

  /** Every place equally likely. */
  Fill<long[]> uniform(BigInteger size) {
    return new UniformIndex(BoundedIntegers.of(key(), keys.of(salt + "/low"), size.longValue()));
  }

  /** One place after another; a grid of 2^64 and more is never left. */
  Fill<long[]> walk(BigInteger size) {
    return new WalkIndex(size.compareTo(WORDS) >= 0 ? 0 : size.longValue());
  }

  /** A random draw or a walk, without a law. */
  Fill<long[]> choose(BigInteger size, Order order) {
    return order == Order.SEQUENTIAL ? walk(size) : uniform(size);
  }

  /** Every one of {@code count} places once in that many rows, spread over {@code size}. */
  Fill<long[]> unique(long count, BigInteger size) {
    return new UniqueIndex(count, Permutation.of(key(), size.min(MANY).longValue()));
  }

  /**
   * Draws by a law whose unit is one place.
   *
   * @param law a law that is not uniform
   * @param size number of places, at most {@link #MANY}
   */
  Fill<long[]> draw(PlaceLaw law, BigInteger size) {
    return new LawIndex(key(), law.sampler(), law.shift(), size.longValue() - 1);
  }

  /** Draws as many places after the first as a count says. */
  Fill<long[]> counts(CountSpec law, BigInteger size) {
    long places = size.min(MANY).longValue();
    try {
      return new CountIndex(key(), CountTable.of(law.match(new CountLaws()), places));
    } catch (InfeasibleLawException e) {
      if (law instanceof CountSpec.Zipf zipf) { // of which no part is too small to count
        return ZipfIndex.of(key(), keys.of(salt + "/tail"), zipf.exponent(), places);
      }
      throw e;
    }
  }

  /** Whether a distribution over a grid is a plain uniform draw. */
  static boolean isUniform(DistributionSpec distribution, BigInteger size) {
    return distribution instanceof DistributionSpec.Uniform || size.equals(BigInteger.ONE);
  }

  private StreamKey key() {
    return keys.of(salt);
  }
}
