package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.AffineLongs;
import dev.synthetic.spark.generate.CountIndex;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.LawIndex;
import dev.synthetic.spark.generate.MixedIndex;
import dev.synthetic.spark.generate.UniformIndex;
import dev.synthetic.spark.generate.UniqueIndex;
import dev.synthetic.spark.generate.WalkIndex;
import dev.synthetic.spark.generate.ZipfIndex;
import dev.synthetic.spark.random.BoundedIntegers;
import dev.synthetic.spark.random.CountLaw;
import dev.synthetic.spark.random.CountTable;
import dev.synthetic.spark.random.Permutation;
import dev.synthetic.spark.random.PlaceSampler;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.WeightedChoice;
import dev.synthetic.spark.random.ZipfTable;
import dev.synthetic.spec.CountSpec;
import dev.synthetic.spec.DistributionSpec;
import dev.synthetic.spec.Order;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

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
    return new UniqueIndex(count, permutation(key(), size));
  }

  /** The shuffled order of the places of a grid, of the first {@link #MANY} at most. */
  static Permutation permutation(StreamKey key, BigInteger size) {
    return Permutation.of(key, size.min(MANY).longValue());
  }

  /**
   * Draws by a law whose unit is one place.
   *
   * @param law a law that is not uniform
   * @param size number of places, at most {@link #MANY}
   */
  Fill<long[]> draw(PlaceLaw law, BigInteger size) {
    return new LawIndex(key(), PlaceSampler.of(law.sampler(), law.shift(), size.longValue() - 1));
  }

  /**
   * Draws by any distribution.
   *
   * @param origin the distribution's value at place 0
   * @param step its distance of neighbours
   * @param size number of places, at most 2^64
   */
  Fill<long[]> drawn(DistributionSpec distribution, double origin, double step, BigInteger size) {
    if (isUniform(distribution, size)) {
      return uniform(size);
    }
    if (distribution instanceof DistributionSpec.Counts counts) {
      return counts(counts.law(), size);
    }
    if (distribution instanceof DistributionSpec.Mixture mixture && hasCounts(mixture)) {
      return mixed(mixture, origin, step, size);
    }
    return law(distribution, origin, step, size);
  }

  /** A double tells no more than 2^53 places apart: on more than 2^62 a coarser grid will do. */
  private Fill<long[]> law(
      DistributionSpec distribution, double origin, double step, BigInteger size) {
    BigInteger factor = size.add(MANY).subtract(BigInteger.ONE).divide(MANY);
    BigInteger places = size.subtract(BigInteger.ONE).divide(factor).add(BigInteger.ONE);
    double stride = step * factor.doubleValue();
    PlaceLaw law = PlaceLaw.of(distribution, origin, stride, places.doubleValue());
    Fill<long[]> drawn = draw(law, places);
    return factor.equals(BigInteger.ONE) ? drawn : new AffineLongs(drawn, 0, factor.longValue());
  }

  /** Each row draws by one part, which it chooses by weight. */
  private Fill<long[]> mixed(
      DistributionSpec.Mixture mixture, double origin, double step, BigInteger size) {
    List<Fill<long[]>> parts = new ArrayList<>();
    for (DistributionSpec.Part part : mixture.parts()) {
      Places draws = new Places(keys, salt + "/part" + parts.size());
      parts.add(draws.drawn(part.distribution(), origin, step, size));
    }
    double[] weights =
        mixture.parts().stream().mapToDouble(DistributionSpec.Part::weight).toArray();
    return new MixedIndex(keys.of(salt + "/part"), WeightedChoice.of(weights), parts);
  }

  /** Whether a distribution is, or has, one of whole numbers. */
  static boolean hasCounts(DistributionSpec distribution) {
    return distribution instanceof DistributionSpec.Counts
        || (distribution instanceof DistributionSpec.Mixture mixture
            && mixture.parts().stream().anyMatch(part -> hasCounts(part.distribution())));
  }

  /** Draws as many places after the first as a count says. */
  Fill<long[]> counts(CountSpec law, BigInteger size) {
    long places = size.min(MANY).longValue();
    CountLaw ratios = law.match(new CountLaws());
    if (law instanceof CountSpec.Zipf zipf && CountTable.isTooWide(ratios, places)) {
      ZipfTable table = ZipfTable.of(zipf.exponent(), places);
      return new ZipfIndex(key(), keys.of(salt + "/tail"), table);
    }
    return new CountIndex(key(), CountTable.of(ratios, places));
  }

  /** Whether a distribution over a grid is a plain uniform draw. */
  static boolean isUniform(DistributionSpec distribution, BigInteger size) {
    return distribution instanceof DistributionSpec.Uniform || size.equals(BigInteger.ONE);
  }

  private StreamKey key() {
    return keys.of(salt);
  }
}
