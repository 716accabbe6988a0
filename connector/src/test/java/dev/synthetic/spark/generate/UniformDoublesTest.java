package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.random.StreamKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real numbers between two ends, whatever the distance of these.
 *
 * <p>Of 4,096 numbers 1,650 to 2,450 lie in the upper half, 1,792 or more expected: more than four
 * standard deviations, which fails by chance for one key in 30,000. The key is fixed.
 */
final class UniformDoublesTest {
  private static final StreamKey KEY = StreamKey.of(1, 42, "t", "c", "value");

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "-1.5, 80.1",
    "-1.7976931348623157e308, 1.7976931348623157e308",
    "1e308, 1.7e308",
    "0, 1e-320",
    "1000000000, 1000000000.000001"
  })
  void everyNumberLiesBetweenTheEndsAndTheyAreSpreadEvenly(double lower, double upper) {
    double[] values = fill(lower, upper);

    assertThat(Arrays.stream(values).allMatch(value -> value >= lower && value <= upper)).isTrue();
    double middle = lower / 2 + upper / 2;
    assertThat(Arrays.stream(values).filter(value -> value > middle).count())
        .isBetween(1650L, 2450L);
  }

  /** Rounding favours none of the few doubles there are; as rarely wrong as above. */
  @Test
  void everyDoubleOfANarrowRangeGetsItsShare() {
    double lower = 1e9;
    int steps = 8;
    double[] values = fill(lower, lower + steps * Math.ulp(lower));

    for (int step = 0; step <= steps; step++) {
      double number = lower + step * Math.ulp(lower);
      double share = step == 0 || step == steps ? 0.5 / steps : 1.0 / steps;
      double expected = share * values.length;
      long count = Arrays.stream(values).filter(value -> value == number).count();
      assertThat(Math.abs(count - expected) / Math.sqrt(expected)).isLessThan(5);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 5, -0.1, Double.MIN_VALUE, -Double.MAX_VALUE})
  void betweenEqualEndsThereIsOneNumber(double end) {
    assertThat(fill(end, end)).containsOnly(end);
  }

  private static double[] fill(double lower, double upper) {
    Rows rows = Rows.consecutive();
    rows.moveTo(0, 0, Rows.CAPACITY);
    double[] values = new double[Rows.CAPACITY];
    new UniformDoubles(KEY, lower, upper).fill(rows, values);
    return values;
  }
}
