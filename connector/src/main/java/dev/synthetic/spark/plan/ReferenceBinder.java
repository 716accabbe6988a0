package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ChildParents;
import dev.synthetic.spark.generate.ChildTree;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spec.DistributionSpec;
import dev.synthetic.spec.ReferenceSpec;
import java.math.BigInteger;

/**
 * Binds a foreign key to the kernel of the parent's row numbers.
 *
 * @param column the column's name
 * @param keys the column's random streams
 */
record ReferenceBinder(String column, ColumnKeys keys)
    implements ReferenceSpec.Cases<Fill<long[]>> {

  @Override
  public Fill<long[]> draw(ReferenceSpec.Draw spec) {
    Places places = new Places(keys);
    BigInteger size = BigInteger.valueOf(spec.rows());
    if (Places.isUniform(spec.distribution(), size)) {
      return places.uniform(size);
    }
    if (spec.distribution() instanceof DistributionSpec.Counts counts) {
      return places.counts(counts.law(), size);
    }
    return places.draw(PlaceLaw.of(spec.distribution(), 0, 1, size.doubleValue()), size);
  }

  @Override
  public Fill<long[]> children(ReferenceSpec.Children spec) {
    return new ChildParents(column, tree(spec).cursor());
  }

  @Override
  public Fill<long[]> lookup(ReferenceSpec.Lookup spec) {
    throw new IllegalArgumentException("a lookup refers by another column: " + column);
  }

  @Override
  public Fill<long[]> ordinal(ReferenceSpec.Ordinal spec) {
    throw new IllegalArgumentException("an ordinal refers by another column: " + column);
  }

  /** How many children each row of the parent has. */
  ChildTree tree(ReferenceSpec.Children spec) {
    int size = (int) (spec.maxValue() - spec.minValue() + 1);
    double[] shares = PlaceShares.of(spec.distribution(), spec.minValue(), size);
    return new ChildTree(keys.value(), spec.minValue(), shares);
  }
}
