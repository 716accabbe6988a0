package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.TruthList.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every distribution and random generator as a column: at 10^7 rows by the χ² test against
 * commons-math3, and over 1000 seeds of 10^4 rows each, whose probabilities are to be even by the
 * test of Kolmogorov and Smirnov.
 *
 * <p>Each test refuses below a probability of 1e-4: of the 140 or so of them one fails by chance
 * for one choice of seeds in 70. The seeds are fixed. The figures are left in {@code
 * target/truth-columns.tsv}.
 */
@Tag("truth")
final class ColumnTruthTest {
  private static final int ROWS = 10_000_000;
  private static final int SEEDS = 1000;
  private static final int ROWS_PER_SEED = 10_000;
  private static final List<String> FIGURES = new ArrayList<>();

  static List<Truth> truths() {
    return TruthList.truths();
  }

  @ParameterizedTest
  @MethodSource("truths")
  void tenMillionRowsFit(Truth truth) {
    assertFits(truth, "rows", truth.fit(42, ROWS));
  }

  @ParameterizedTest
  @MethodSource("truths")
  void probabilitiesOfAThousandSeedsAreEven(Truth truth) {
    double[] probabilities = new double[SEEDS];
    Arrays.setAll(probabilities, seed -> truth.fit(seed, ROWS_PER_SEED));

    double fit =
        truth.probabilities().length > 2
            ? Fit.kolmogorovSmirnov(probabilities, x -> x)
            : Fit.chiSquare(
                probabilities, x -> (int) Math.min(4, x * 5), new double[] {1, 1, 1, 1, 1});
    assertFits(truth, "seeds", fit);
  }

  @AfterAll
  static void writeFigures() throws IOException {
    Files.write(Path.of("target", "truth-columns.tsv"), FIGURES, StandardCharsets.UTF_8);
  }

  private static void assertFits(Truth truth, String what, double probability) {
    FIGURES.add(String.format(Locale.ROOT, "%s\t%.5f\t%s", what, probability, truth));
    assertThat(probability).isGreaterThan(Fit.LEAST_PROBABILITY);
  }
}
