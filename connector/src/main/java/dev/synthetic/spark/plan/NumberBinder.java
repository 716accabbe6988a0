package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.AffineLongs;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.GridDoubles;
import dev.synthetic.spark.generate.LawDoubles;
import dev.synthetic.spark.generate.LawFloats;
import dev.synthetic.spark.generate.LawWideDecimals;
import dev.synthetic.spark.generate.NarrowedFloats;
import dev.synthetic.spark.generate.RawIndex;
import dev.synthetic.spark.generate.UniformDoubles;
import dev.synthetic.spark.generate.UniformWideDecimals;
import dev.synthetic.spark.generate.WideDecimals;
import dev.synthetic.spark.random.FloatSampler;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.DistributionSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.Order;
import dev.synthetic.spec.RawRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** Binds ranges and unique numbers of a column to kernels, by the column's type. */
final class NumberBinder {
  private final DataType type;
  private final ColumnKeys keys;
  private final Places places;

  NumberBinder(DataType type, ColumnKeys keys) {
    this.type = type;
    this.keys = keys;
    this.places = new Places(keys);
  }

  ColumnFill range(GeneratorSpec.Range range) {
    if (type.isReal()) {
      return real(realRange(range));
    }
    Grid grid = Grid.of(type, range.minValue(), range.maxValue(), range.step());
    if (range.order() == Order.SEQUENTIAL) {
      return onGrid(grid, places.walk(grid.size()));
    }
    if (Places.isUniform(range.distribution(), grid.size())) {
      return uniform(grid);
    }
    return drawn(grid, range.distribution());
  }

  ColumnFill rawRange(RawRange range) {
    Grid grid = Grid.of(type, range.minValue(), range.maxValue(), range.step());
    long origin = grid.origin().longValueExact();
    long step = grid.step().longValueExact();
    return onGrid(grid, new RawIndex(origin, step, grid.size().longValue()));
  }

  ColumnFill uniqueNumbers(GeneratorSpec.UniqueNumbers unique) {
    BigInteger count = BigInteger.valueOf(unique.count());
    BigDecimal maxValue = unique.maxValue();
    if (type.isReal()) {
      BigInteger size = maxValue == null ? count : size(unique.minValue(), maxValue, unique.step());
      double last = maxValue == null ? Double.MAX_VALUE : real(maxValue);
      Fill<long[]> chosen = uniquePlaces(unique, size);
      return real(GridDoubles.of(chosen, unique.minValue(), unique.step(), last));
    }
    BigDecimal end =
        maxValue == null
            ? unique.minValue().add(unique.step().multiply(new BigDecimal(unique.count() - 1)))
            : maxValue;
    Grid grid = Grid.of(type, unique.minValue(), end, unique.step());
    return onGrid(grid, uniquePlaces(unique, grid.size()));
  }

  private Fill<long[]> uniquePlaces(GeneratorSpec.UniqueNumbers unique, BigInteger size) {
    if (unique.order() == Order.SEQUENTIAL) {
      return places.walk(BigInteger.valueOf(unique.count()));
    }
    return places.unique(unique.count(), size);
  }

  private ColumnFill uniform(Grid grid) {
    if (grid.size().compareTo(Places.WORDS) <= 0) {
      return onGrid(grid, places.uniform(grid.size()));
    }
    return new ColumnFill.Objects(
        new UniformWideDecimals(
            List.of(keys.value(), keys.of("value/low"), keys.of("value/lowest")),
            grid.origin(),
            grid.step(),
            grid.size(),
            grid.precision(),
            grid.scale()));
  }

  private ColumnFill drawn(Grid grid, DistributionSpec distribution) {
    if (Places.hasCounts(distribution)) {
      return onGrid(
          grid, places.drawn(distribution, grid.columnOrigin(), grid.columnStep(), grid.size()));
    }
    PlaceLaw law = law(grid, distribution);
    if (grid.size().compareTo(Places.MANY) <= 0) {
      return onGrid(grid, places.draw(law, grid.size()));
    }
    if (grid.isWide()) {
      return new ColumnFill.Objects(
          new LawWideDecimals(
              keys.value(),
              law.sampler(),
              law.shift(),
              grid.origin(),
              grid.step(),
              grid.size().subtract(BigInteger.ONE),
              grid.precision(),
              grid.scale()));
    }
    // A double tells no more than 2^53 places apart: a coarser grid loses nothing.
    Grid coarse = grid.coarser(Places.MANY);
    return onGrid(coarse, places.draw(law(coarse, distribution), coarse.size()));
  }

  private static PlaceLaw law(Grid grid, DistributionSpec distribution) {
    double size = grid.size().doubleValue();
    return PlaceLaw.of(distribution, grid.columnOrigin(), grid.columnStep(), size);
  }

  static ColumnFill onGrid(Grid grid, Fill<long[]> chosen) {
    if (grid.isWide()) {
      return new ColumnFill.Objects(
          new WideDecimals(chosen, grid.origin(), grid.step(), grid.precision(), grid.scale()));
    }
    return new ColumnFill.Longs(
        new AffineLongs(chosen, grid.origin().longValue(), grid.step().longValue()));
  }

  private Fill<double[]> realRange(GeneratorSpec.Range range) {
    double lower = real(range.minValue());
    double upper = real(range.maxValue());
    BigDecimal step = range.step();
    if (lower == upper) {
      return new UniformDoubles(keys.value(), lower, upper);
    }
    if (step == null) {
      return new RealLaw(keys.value(), lower, upper).draw(range.distribution());
    }
    BigInteger size = size(range.minValue(), range.maxValue(), step).min(Places.MANY);
    return GridDoubles.of(realPlaces(range, size), range.minValue(), step, upper);
  }

  private Fill<long[]> realPlaces(GeneratorSpec.Range range, BigInteger size) {
    if (range.order() == Order.SEQUENTIAL) {
      return places.walk(size);
    }
    if (Places.isUniform(range.distribution(), size)) {
      return places.uniform(size);
    }
    BigDecimal step = range.step();
    double unit = step == null ? 1 : step.doubleValue();
    double origin = range.minValue().doubleValue();
    PlaceLaw law = PlaceLaw.of(range.distribution(), origin, unit, size.doubleValue());
    return places.draw(law, size);
  }

  private static BigInteger size(BigDecimal minValue, BigDecimal maxValue, BigDecimal step) {
    return maxValue
        .subtract(minValue)
        .divide(step, 0, RoundingMode.FLOOR)
        .toBigInteger()
        .add(BigInteger.ONE);
  }

  /** A bound as the column's type holds it, so that no rounded value passes it. */
  private double real(BigDecimal bound) {
    return type == DataType.Simple.FLOAT ? bound.floatValue() : bound.doubleValue();
  }

  private ColumnFill real(Fill<double[]> doubles) {
    if (type != DataType.Simple.FLOAT) {
      return new ColumnFill.Doubles(doubles);
    }
    return doubles instanceof LawDoubles law
        ? new ColumnFill.Floats(new LawFloats(law.key(), FloatSampler.of(law.sampler())))
        : new ColumnFill.Floats(new NarrowedFloats(doubles));
  }
}
