package dev.synthetic.cli;

import static dev.synthetic.cli.TestTimelines.DAY;
import static dev.synthetic.cli.TestTimelines.HOUR;
import static dev.synthetic.cli.TestTimelines.MINUTE;
import static dev.synthetic.cli.TestTimelines.SECOND;
import static dev.synthetic.cli.TestTimelines.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.timeline.Timeline;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows that fall due in each bin of a rate curve. */
final class RateCurveTest {
  private final Timeline bursts = TestTimelines.bursts();

  @Test
  void binHasTheRowsThatFallDueInIt() {
    RateCurve curve = RateCurve.of(bursts, START, START + HOUR, 12);
    assertThat(paces(curve)).startsWith(1000, 100).endsWith(100).hasSize(12);
    assertThat(curve.totalRows()).isEqualTo(300_000 + 330_000);
    assertThat(curve.meanRowsPerSecond()).isEqualTo(175);
  }

  @Test
  void rowOnAnEdgeIsInTheBinThatBeginsThere() {
    RateCurve curve = RateCurve.of(TestTimelines.constant("1"), START, START + 4 * SECOND, 8);
    assertThat(paces(curve)).containsExactly(2, 0, 2, 0, 2, 0, 2, 0);
  }

  @Test
  void nothingIsDueBeforeTheStart() {
    RateCurve curve = RateCurve.of(TestTimelines.constant("5"), START - MINUTE, START + MINUTE, 2);
    assertThat(paces(curve)).containsExactly(0, 5);
  }

  @Test
  void binsLoseAndRepeatNoRowWhereTheyAreOfUnequalLength() {
    RateCurve curve = RateCurve.of(bursts, START, START + HOUR + 1, 84);
    assertThat(curve.bins()).isEqualTo(84);
    assertThat(curve.edgeMicros(0)).isEqualTo(START);
    assertThat(curve.edgeMicros(84)).isEqualTo(START + HOUR + 1);
    assertThat(curve.totalRows()).isEqualTo(bursts.rowsDue(START + HOUR));
  }

  @ParameterizedTest
  @CsvSource({
    "1 day, 86_400_000_000, 72",
    "7 days, 604_800_000_000, 84",
    "3 hours, 10_800_000_000, 60",
    "1 hour, 3_600_000_000, 60",
    "a prime number of seconds, 86_399_000_000, 84",
    "three microseconds, 3, 3"
  })
  void binsHaveRoundLengthsWhereThatCostsFewOfThem(String name, String micros, int bins) {
    long span = Long.parseLong(micros.replace("_", ""));
    assertThat(RateCurve.of(bursts, START, START + span, 84).bins()).as(name).isEqualTo(bins);
  }

  @Test
  void extremesAreTheFirstOfTheirHeight() {
    RateCurve curve = RateCurve.of(bursts, START, START + DAY, 288);
    assertThat(curve.highestBin()).isZero();
    assertThat(curve.lowestBin()).isEqualTo(1);
  }

  private static double[] paces(RateCurve curve) {
    return IntStream.range(0, curve.bins()).mapToDouble(curve::rowsPerSecond).toArray();
  }
}
