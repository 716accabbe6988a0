package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.TruthList.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Columns and their own copies up to a thousand rows away, at 20,000 rows; {@code LagTruthTest}
 * looks closer.
 *
 * <p>A correlation is refused beyond six standard deviations: of 1000 lags and 70 columns one is
 * beyond by chance for one seed in 7000. The seed is fixed.
 */
final class LagTest {
  private static final int ROWS = 20_000;
  private static final double FARTHEST = 6;

  static List<Truth> truths() {
    return TruthList.truths();
  }

  @ParameterizedTest
  @MethodSource("truths")
  void rowsAreUncorrelatedWithLaterOnes(Truth truth) {
    double[] scores = Lags.scores(Samples.of(truth.plan(42, "lags"), "c", ROWS));

    assertThat(Lags.farthest(scores, scores, 1)).isLessThan(FARTHEST);
  }

  @Test
  void aColumnThatFollowsItselfIsFound() {
    Truth walk = new Truth("type: int, maxValue: 700, random: false", x -> 0, new double[] {1});
    double[] scores = Lags.scores(Samples.of(walk.plan(42, "lags"), "c", ROWS));

    assertThat(Lags.farthest(scores, scores, 1)).isGreaterThan(100);
  }
}
