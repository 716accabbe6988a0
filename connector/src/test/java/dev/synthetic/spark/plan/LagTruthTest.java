package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.TruthList.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Columns and their own copies, those of another seed and those of another table, up to a thousand
 * rows away, at 300,000 rows: uncorrelated by rank, and bits that agree by half.
 *
 * <p>A correlation is refused beyond six standard deviations, which one of 3000 reaches by chance
 * with a probability of 6e-6; with 70 columns a test fails for one choice of seeds in 2400. The
 * seeds are fixed. The figures are left in {@code target/truth-lags.tsv}.
 */
@Tag("truth")
final class LagTruthTest {
  private static final int ROWS = 300_000;
  private static final double FARTHEST = 6;
  private static final List<String> FIGURES = new ArrayList<>();

  static List<Truth> truths() {
    return TruthList.truths();
  }

  @ParameterizedTest
  @MethodSource("truths")
  void rowsAreUncorrelatedWithLaterOnes(Truth truth) {
    double[] scores = scores(truth, 42, "truth");

    assertNear(truth, "own", Lags.farthest(scores, scores, 1));
    assertNear(truth, "seed", Lags.farthest(scores, scores(truth, 43, "truth"), 0));
    assertNear(truth, "table", Lags.farthest(scores, scores(truth, 42, "truth2"), 0));
  }

  @Test
  void bitsOfAColumnAgreeByHalf() {
    Truth truth = new Truth("type: long, minValue: -9223372036854775808", x -> 0, new double[] {1});
    long[] words = Samples.longs(truth.plan(42, "truth"), "c", ROWS);

    assertNear(truth, "own bits", Lags.farthest(words, words, 1));
    assertNear(
        truth,
        "bits of a seed",
        Lags.farthest(words, Samples.longs(truth.plan(43, "truth"), "c", ROWS), 0));
  }

  @AfterAll
  static void writeFigures() throws IOException {
    Files.write(Path.of("target", "truth-lags.tsv"), FIGURES, StandardCharsets.UTF_8);
  }

  private static double[] scores(Truth truth, long seed, String table) {
    return Lags.scores(Samples.of(truth.plan(seed, table), "c", ROWS));
  }

  private static void assertNear(Truth truth, String what, double farthest) {
    FIGURES.add(String.format(Locale.ROOT, "%s\t%.3f\t%s", what, farthest, truth));
    assertThat(farthest).isLessThan(FARTHEST);
  }
}
