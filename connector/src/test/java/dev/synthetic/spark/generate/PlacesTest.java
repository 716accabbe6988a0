package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.random.ExponentialLaw;
import dev.synthetic.spark.random.NormalLaw;
import dev.synthetic.spark.random.Permutation;
import dev.synthetic.spark.random.PlaceSampler;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How rows choose among places: in order, each once, or by a law with both ends full. */
final class PlacesTest {
  private static final StreamKey KEY = StreamKey.of(1, 42, "t", "c", "value");

  @Test
  void walkGoesRoundFromAnyRow() {
    assertThat(fill(new WalkIndex(3), 0, 7)).startsWith(0, 1, 2, 0, 1, 2, 0);
    assertThat(fill(new WalkIndex(3), Long.MAX_VALUE - 1, 2)).startsWith(0, 1);
    assertThat(fill(new WalkIndex(3), -2, 3)).startsWith(1, 2, 0);
  }

  /**
   * Rounds shorter than a block, as long as one, and longer; from their middle, below 0 and far.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 1000, 4095, 4096, 4097, 1_000_000_007, Long.MAX_VALUE})
  void blockOfAWalkHoldsTheRestsOfItsRows(long size) {
    for (long first : new long[] {0, 1, 999, 4095, -1, -5000, 1L << 40, Long.MAX_VALUE - 100_000}) {
      long[] places = fill(new WalkIndex(size), first, Rows.CAPACITY);
      for (int i = 0; i < Rows.CAPACITY; i++) {
        assertThat(places[i]).isEqualTo(Math.floorMod(first + i, size));
      }
    }
  }

  @Test
  void walkOverMoreThan63BitsOfPlacesIsUnsigned() {
    assertThat(fill(new WalkIndex(Long.MIN_VALUE), 5, 1)[0]).isEqualTo(5);
    assertThat(fill(new WalkIndex(Long.MIN_VALUE), -1, 1)[0]).isEqualTo(Long.MAX_VALUE);
    assertThat(fill(new WalkIndex(0), -1, 1)[0]).isEqualTo(-1);
  }

  @Test
  void everyRunOfRowsShowsEveryUniquePlaceOnce() {
    UniqueIndex unique = new UniqueIndex(1000, Permutation.of(KEY, 1000));

    for (long first : new long[] {0, 1, 999, 123_456_789}) {
      long[] places = Arrays.copyOf(fill(unique, first, 1000), 1000);
      assertThat(Arrays.stream(places).distinct().count()).isEqualTo(1000);
      assertThat(Arrays.stream(places).allMatch(place -> place >= 0 && place < 1000)).isTrue();
    }
  }

  /** χ² against 1e-6 at either end: fails by chance for one key in 500,000. */
  @Test
  void normalLawIsRoundedToTheNearestPlaceWithBothEndsFull() {
    LawIndex law =
        new LawIndex(KEY, PlaceSampler.of(TableSampler.of(new NormalLaw(4, 3), -0.5, 9.5), 0.5, 9));

    assertFits(law, new NormalDistribution(null, 4, 3), -0.5);
  }

  /** As above. */
  @Test
  void exponentialLawIsRoundedDownWithBothEndsFull() {
    LawIndex law =
        new LawIndex(KEY, PlaceSampler.of(TableSampler.of(new ExponentialLaw(0, 4), 0, 10), 0, 9));

    assertFits(law, new ExponentialDistribution(null, 4), 0);
  }

  private static void assertFits(Fill<long[]> fill, RealDistribution law, double from) {
    int blocks = 250;
    long[] counts = new long[10];
    for (int block = 0; block < blocks; block++) {
      Arrays.stream(fill(fill, (long) block * Rows.CAPACITY, Rows.CAPACITY))
          .forEach(place -> counts[(int) place]++);
    }
    double mass = law.cumulativeProbability(from + 10) - law.cumulativeProbability(from);
    double statistic = 0;
    for (int place = 0; place < 10; place++) {
      double share =
          law.cumulativeProbability(from + place + 1) - law.cumulativeProbability(from + place);
      double expected = share / mass * blocks * Rows.CAPACITY;
      statistic += (counts[place] - expected) * (counts[place] - expected) / expected;
    }
    assertThat(new ChiSquaredDistribution(9).cumulativeProbability(statistic))
        .isBetween(1e-6, 1 - 1e-6);
  }

  private static long[] fill(Fill<long[]> fill, long first, int count) {
    Rows rows = Rows.consecutive();
    rows.moveTo(first, first, count);
    long[] values = new long[Rows.CAPACITY];
    fill.fill(rows, values);
    return values;
  }
}
