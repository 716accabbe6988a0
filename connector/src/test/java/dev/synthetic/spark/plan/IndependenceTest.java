package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All pairs of columns of both examples, at a million rows: independent, unless one is a function
 * of the other.
 *
 * <p>With 90 pairs at a probability of 1e-4 each, one fails by chance for one seed in 110. The
 * seeds are fixed.
 */
final class IndependenceTest {
  private static final int ROWS = 1_000_000;
  private static final int MOST_BINS = 8;

  /** Pairs of which one is made from the other, or both from the row's number. */
  private static final Set<Set<String>> RELATED =
      Set.of(
          Set.of("is_anomaly", "anomaly_spike"),
          Set.of("is_anomaly", "reading"),
          Set.of("anomaly_spike", "reading"),
          Set.of("base_reading", "reading"),
          Set.of("noise", "reading"),
          Set.of("is_fraud", "risk_score"),
          Set.of("txn_id", "timestamp"));

  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void everyPairOfColumnsIsIndependentUnlessOneIsMadeFromTheOther(String example)
      throws IOException {
    TablePlan plan = plan(example);
    List<String> names = plan.columns().stream().map(PlannedColumn::name).toList();
    int[][] bins = new int[names.size()][];
    for (int i = 0; i < names.size(); i++) {
      bins[i] = bins(Samples.of(plan, names.get(i), ROWS));
    }
    int tested = 0;
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean related = RELATED.contains(Set.of(names.get(i), names.get(j)));
        assertThat(probability(bins[i], bins[j]) > Fit.LEAST_PROBABILITY)
            .as("independence of %s and %s", names.get(i), names.get(j))
            .isEqualTo(!related);
        tested++;
      }
    }
    assertThat(tested).isGreaterThan(40);
  }

  private static double probability(int[] a, int[] b) {
    return Fit.independence(a, b, size(a), size(b));
  }

  private static int size(int[] bins) {
    return Arrays.stream(bins).max().orElseThrow() + 1;
  }

  /** Numbers of bins: the values themselves where they are few, else ranges of equal counts. */
  private static int[] bins(double[] samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    Set<Double> bounds = new HashSet<>();
    for (int bin = 1; bin < MOST_BINS; bin++) {
      bounds.add(sorted[(int) ((long) bin * samples.length / MOST_BINS)]);
    }
    bounds.add(Math.nextUp(sorted[0]));
    bounds.add(sorted[samples.length - 1]);
    bounds.remove(sorted[0]);
    double[] upper = bounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int[] numbers = new int[samples.length];
    for (int i = 0; i < samples.length; i++) {
      int place = Arrays.binarySearch(upper, samples[i]);
      numbers[i] = place >= 0 ? place + 1 : -place - 1;
    }
    return compact(numbers);
  }

  /** Bins joined until each holds a thousand samples. */
  private static int[] compact(int[] numbers) {
    long[] counts = new long[size(numbers)];
    for (int number : numbers) {
      counts[number]++;
    }
    int[] joined = new int[counts.length];
    long held = 0;
    int bin = 0;
    for (int number = 0; number < counts.length; number++) {
      joined[number] = bin;
      held += counts[number];
      if (held >= 1000) {
        bin++;
        held = 0;
      }
    }
    int last = held == 0 ? bin - 1 : bin;
    int least = held > 0 ? Math.max(0, last - 1) : last;
    return Arrays.stream(numbers).map(number -> Math.min(joined[number], least)).toArray();
  }

  private static TablePlan plan(String example) throws IOException {
    Path file = Path.of("..", "examples", example + ".yaml");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return TablePlanner.plan(SpecReader.parse(text, Map.of()));
  }
}
