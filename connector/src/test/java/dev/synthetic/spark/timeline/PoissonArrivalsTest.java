package dev.synthetic.spark.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.plan.Fit;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows at random; each fit fails by chance once in 10,000 seeds. */
final class PoissonArrivalsTest {
  private static final int INTERVALS = 100_000;
  private static final long UNIT = 1L << 24;

  private final PoissonArrivals arrivals = new PoissonArrivals(1);

  @ParameterizedTest
  @CsvSource({
    "0, 0.25",
    "0, 1",
    "0, 7.3",
    "0, 100",
    "1099511627776, 1",
    "1099511627776, 33.3",
    "4611686018427387904, 1",
    "4611686018427387904, 12"
  })
  void rowsOfAnIntervalHaveAPoissonDistribution(long firstUnit, double mean) {
    long[] rows = rowsOfIntervals(firstUnit, mean);

    long[] counts = new long[Math.toIntExact(LongStream.of(rows).max().orElseThrow()) + 2];
    LongStream.of(rows).forEach(count -> counts[(int) count]++);
    PoissonDistribution law = new PoissonDistribution(mean);
    double[] probabilities = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      probabilities[i] = law.probability(i);
    }
    assertThat(Fit.chiSquare(counts, probabilities, rows.length))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 3, 64, 1000, 4096, 30_000})
  void varianceOfAnIntervalsRowsIsTheirMean(double mean) {
    long[] rows = rowsOfIntervals(0, mean);

    double dispersion = LongStream.of(rows).mapToDouble(n -> (n - mean) * (n - mean) / mean).sum();
    double probability = new ChiSquaredDistribution(rows.length).cumulativeProbability(dispersion);
    assertThat(probability).isBetween(Fit.LEAST_PROBABILITY / 2, 1 - Fit.LEAST_PROBABILITY / 2);
  }

  @Test
  void neighbouringIntervalsAreUnrelated() {
    double mean = 10;
    long[] rows = rowsOfIntervals(1 << 20, mean);

    double products = 0;
    for (int i = 1; i < rows.length; i++) {
      products += (rows[i] - mean) * (rows[i - 1] - mean) / mean;
    }
    assertThat(products / Math.sqrt(rows.length)).isBetween(-4.0, 4.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1L << 45})
  void distancesOfNeighboursAreExponential(long firstRank) {
    long[] places = LongStream.rangeClosed(firstRank, firstRank + INTERVALS).toArray();
    arrivals.distances(places, places.length);

    double[] gaps = new double[INTERVALS];
    for (int i = 0; i < INTERVALS; i++) {
      gaps[i] = (places[i + 1] - places[i]) / (double) UNIT;
    }
    assertThat(Fit.kolmogorovSmirnov(gaps, gap -> gap < 0 ? 0 : 1 - Math.exp(-gap)))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void firstRowIsAtZero() {
    assertThat(arrivals.place(0)).isZero();
    assertThat(arrivals.count(BigInteger.ZERO)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 17, 1000, 123_456_789, 1L << 40, 1L << 62, Long.MAX_VALUE - 1})
  void rowIsCountedFromItsPlaceOn(long rank) {
    BigInteger place = arrivals.place(rank);

    assertThat(arrivals.count(place)).isGreaterThan(rank);
    if (rank > 0) {
      assertThat(arrivals.count(place.subtract(BigInteger.ONE).max(BigInteger.ZERO)))
          .isLessThanOrEqualTo(Math.max(rank, arrivals.count(BigInteger.ZERO)));
    }
  }

  @Test
  void distancesAreThoseOfThePlacesInAnyOrder() {
    long[] ranks = {500, 501, 502, 7, 1 << 20, 500, 3, (1L << 30) + 5};
    long[] distances = ranks.clone();
    arrivals.distances(distances, distances.length);

    for (int i = 0; i < ranks.length; i++) {
      assertThat(BigInteger.valueOf(distances[i]))
          .isEqualTo(arrivals.place(ranks[i]).subtract(arrivals.place(ranks[0])));
    }
  }

  @Test
  void distanceBeyond64BitsIsRefused() {
    assertThatThrownBy(() -> arrivals.distances(new long[] {0, 1L << 50}, 2))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("too far apart");
  }

  @Test
  void seedSetsThemApart() {
    assertThat(new PoissonArrivals(2).place(1000)).isNotEqualTo(arrivals.place(1000));
    assertThat(new PoissonArrivals(1).place(1000)).isEqualTo(arrivals.place(1000));
  }

  /** The rows of neighbouring intervals of equal length. */
  private long[] rowsOfIntervals(long firstUnit, double length) {
    BigInteger first = BigInteger.valueOf(firstUnit).multiply(BigInteger.valueOf(UNIT));
    long before = arrivals.count(first);
    long[] rows = new long[INTERVALS];
    for (int i = 0; i < INTERVALS; i++) {
      long ends = Math.round((i + 1) * length * UNIT);
      long count = arrivals.count(first.add(BigInteger.valueOf(ends)));
      rows[i] = count - before;
      before = count;
    }
    return rows;
  }
}
