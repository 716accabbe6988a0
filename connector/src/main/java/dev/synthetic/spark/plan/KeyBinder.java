package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.AffineLongs;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.DistinctRows;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.PermutedIndex;
import dev.synthetic.spark.generate.UniqueWideDecimals;
import dev.synthetic.spark.generate.WalkIndex;
import dev.synthetic.spark.random.Permutation;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.KeySpec;
import java.math.BigInteger;

/** Binds values that never repeat to kernels: a keyed permutation of the row number. */
final class KeyBinder implements KeySpec.KeyCases<ColumnFill> {
  private final ColumnSpec column;
  private final ColumnKeys keys;
  private final TimeBinder times;

  KeyBinder(ColumnSpec column, ColumnKeys keys, TimeBinder times) {
    this.column = column;
    this.keys = keys;
    this.times = times;
  }

  @Override
  public ColumnFill numbers(KeySpec.Numbers spec) {
    Grid grid = Grid.of(column.type(), spec.minValue(), spec.maxValue(), spec.step());
    if (grid.size().compareTo(Places.WORDS) <= 0) {
      return NumberBinder.onGrid(grid, places(grid.size()));
    }
    return new ColumnFill.Objects(
        new UniqueWideDecimals(
            places(Places.WORDS),
            keys.of("value/high"),
            keys.of("value/low"),
            grid.origin(),
            grid.step(),
            grid.size(),
            grid.precision(),
            grid.scale()));
  }

  @Override
  public ColumnFill times(KeySpec.Times spec) {
    if (spec.interval() == null) {
      BigInteger size = TimeBinder.size(spec.begin(), spec.end(), 1);
      return new ColumnFill.Longs(new AffineLongs(places(size), spec.begin(), 1));
    }
    return new ColumnFill.Longs(
        times.onGrid(spec.begin(), spec.end(), spec.interval(), this::places));
  }

  /** Different places of different rows, or of base values that differ by less than the size. */
  private Fill<long[]> places(BigInteger size) {
    long word = size.longValue(); // 0 stands for 2^64
    Fill<long[]> rows =
        column.baseColumns().isEmpty()
            ? new DistinctRows(column.name(), word)
            : new WalkIndex(word);
    return new PermutedIndex(rows, Permutation.ofUnsigned(keys.value(), word));
  }
}
