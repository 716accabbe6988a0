package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.random.LawList.Case;
import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for draws of every law that are rounded: cubics change none of them. */
final class CubicTableContractTest {
  private static final int DRAWS = 200_000;
  private static final int ENOUGH = 1 << 20; // draws that cubics are made for
  private static final int BOUNDARIES = 2_000;
  private static final int DROPPED_BITS = 11;
  private static final long POINTS = 1L << 53;
  private static final double MOST_PLACES = 0x1.0p62;

  static Stream<Case> cases() {
    return LawList.cases().stream();
  }

  /** Those whose range is some places wide. */
  static Stream<Case> casesOfPlaces() {
    return cases()
        .filter(law -> law.upper() - law.lower() >= 2 && law.upper() - law.lower() < MOST_PLACES);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void drawsLieWithinTheDistanceOfTheirCubics(Case law) {
    CubicTable table = new CubicTable(law.sampler(), 0, draw -> 1, Double.NaN);
    double[] cubics = table.cubics();
    for (int i = 0; i < DRAWS; i++) {
      long bits = RowBits.bits(7, 8, i) >>> (i % 3 == 0 ? i % 50 : 0);
      double z = CubicTable.argument(bits);
      double cubic = CubicTable.cubic(cubics, CubicTable.place(bits, z), z);
      if (!Double.isNaN(cubic)) {
        assertThat(Math.abs(cubic - law.sampler().sample(bits))).isLessThan(table.distance());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("casesOfPlaces")
  void blockHoldsThePlacesOfItsBits(Case law) {
    PlaceSampler sampler = places(law);
    assertPlaces(sampler, LongStream.range(0, DRAWS).map(i -> RowBits.bits(1, 2, i)).toArray());
  }

  @ParameterizedTest
  @MethodSource("casesOfPlaces")
  void placesOnBothSidesOfAnEndOfOneAreRight(Case law) {
    PlaceSampler sampler = places(law);
    assertPlaces(sampler, nextToBoundaries(sampler::sample));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void blockHoldsTheFloatsOfItsBits(Case law) {
    assertFloats(law, LongStream.range(0, DRAWS).map(i -> RowBits.bits(3, 4, i)).toArray());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void floatsOnBothSidesOfAMidpointAreRight(Case law) {
    assertFloats(law, nextToBoundaries(FloatSampler.of(law.sampler())::sample));
  }

  @Test
  void ordinaryLawsHardlyNeedTheSampler() {
    TableSampler normal = TableSampler.of(new NormalLaw(50, 10), 20, 80);
    TableSampler exponential = TableSampler.of(new ExponentialLaw(0, 125_000), 0, 1_000_000);

    assertThat(new CubicTable(normal, 0, draw -> Math.ulp((float) draw), Double.NaN).unclear())
        .isLessThan(0.001);
    assertThat(new CubicTable(exponential, 0, draw -> 1, 0).unclear()).isLessThan(0.0001);
  }

  private static void assertPlaces(PlaceSampler sampler, long[] bits) {
    long[] places = new long[Math.max(bits.length, ENOUGH)];
    sampler.sample(Arrays.copyOf(bits, ENOUGH), ENOUGH, places); // from then on by cubics
    sampler.sample(bits, bits.length, places);
    for (int i = 0; i < bits.length; i++) {
      assertThat(places[i]).isEqualTo(sampler.sample(bits[i]));
    }
  }

  private static void assertFloats(Case law, long[] bits) {
    FloatSampler sampler = FloatSampler.of(law.sampler());
    float[] numbers = new float[Math.max(bits.length, ENOUGH)];
    sampler.sample(Arrays.copyOf(bits, ENOUGH), ENOUGH, numbers); // from then on by cubics
    sampler.sample(bits, bits.length, numbers);
    for (int i = 0; i < bits.length; i++) {
      assertThat(numbers[i]).isEqualTo(sampler.sample(bits[i]));
    }
  }

  private static PlaceSampler places(Case law) {
    long last = (long) Math.ceil(law.upper() - law.lower()) - 1;
    return PlaceSampler.of(law.sampler(), -law.lower(), last);
  }

  /** The bits of the last points before draws are rounded to another number, and of the next. */
  private static long[] nextToBoundaries(LongToDoubleFunction rounded) {
    LongStream.Builder bits = LongStream.builder();
    for (int i = 0; i < BOUNDARIES; i++) {
      long least = RowBits.bits(5, 6, i) >>> DROPPED_BITS;
      long most = Math.min(POINTS - 1, least + (1L << (i % 53)));
      while (most - least > 1) {
        long middle = (least + most) >>> 1;
        boolean isBefore =
            rounded.applyAsDouble(middle << DROPPED_BITS)
                == rounded.applyAsDouble(least << DROPPED_BITS);
        least = isBefore ? middle : least;
        most = isBefore ? most : middle;
      }
      for (long point = Math.max(0, least - 2); point < Math.min(POINTS, most + 3); point++) {
        bits.add(point << DROPPED_BITS);
      }
    }
    return bits.build().toArray();
  }
}
