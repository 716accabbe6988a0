package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real numbers on a grid are the doubles nearest to their decimals. */
final class GridDoublesTest {
  private static final int ROWS = 4096;

  @ParameterizedTest
  @CsvSource({"0, 0.1", "-7.77, 0.01", "0.5, 0.25", "100, -0.001", "1e6, 1e3", "0, 1e-20"})
  void numbersOfFewDigitsAreTheNearestDoubles(BigDecimal origin, BigDecimal step) {
    double[] values = values(0, origin, step);
    for (int row = 0; row < ROWS; row++) {
      assertThat(values[row])
          .isEqualTo(origin.add(step.multiply(BigDecimal.valueOf(row))).doubleValue());
    }
  }

  @Test
  void numbersOfManyDigitsAreWithinAUnitOfTheLastPlace() {
    BigDecimal origin = new BigDecimal("0.1234567890123456789012345");
    BigDecimal step = new BigDecimal("1e-9");
    double[] values = values(0, origin, step);
    for (int row = 0; row < ROWS; row++) {
      double exact = origin.add(step.multiply(BigDecimal.valueOf(row))).doubleValue();
      assertThat(Math.abs(values[row] - exact)).isLessThanOrEqualTo(Math.ulp(exact));
    }
  }

  @Test
  void placesBeyondTheExactOnesGoOnRising() {
    BigDecimal step = new BigDecimal("0.1");
    long firstInexact = (1L << 53) + 1; // tenths beyond 2^53 are no doubles
    double[] values = values(firstInexact - ROWS / 2, BigDecimal.ZERO, step);
    for (int row = 1; row < ROWS; row++) {
      assertThat(values[row]).isGreaterThanOrEqualTo(values[row - 1]);
    }
  }

  @Test
  void noneIsAboveTheLast() {
    Rows rows = Rows.consecutive();
    rows.moveTo(0, 0, ROWS);
    double[] values = new double[ROWS];
    GridDoubles.of(new RowNumbers(), BigDecimal.ZERO, BigDecimal.ONE, 99.5).fill(rows, values);
    assertThat(values[99]).isEqualTo(99);
    assertThat(values[100]).isEqualTo(99.5);
  }

  private static double[] values(long first, BigDecimal origin, BigDecimal step) {
    Rows rows = Rows.consecutive();
    rows.moveTo(first, first, ROWS);
    double[] values = new double[ROWS];
    GridDoubles.of(new RowNumbers(), origin, step, Double.MAX_VALUE).fill(rows, values);
    return values;
  }
}
