package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.plan.GeneratorList.Case;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.SpecReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code unique: true}: every value of the range once, in an order that looks random.
 *
 * <p>Where the domain is at most 10^7 all of it is looked at. Above, the argument is that a
 * permutation is a bijection ({@code PermutationTest} leads it back) and rows have different
 * places; a million rows of it are looked at.
 */
final class KeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: byte | 128 | 0 | 127",
        "type: byte, minValue: -128 | 256 | -128 | 127",
        "type: short, minValue: -32768 | 65536 | -32768 | 32767",
        "type: int, minValue: 1, maxValue: 10000000 | 10000000 | 1 | 10000000",
        "type: long, minValue: 5, maxValue: 104, step: 7 | 15 | 5 | 103",
        "type: long, minValue: 9, maxValue: 9 | 1 | 9 | 9",
        "type: 'decimal(4,2)', minValue: -1 | 10100 | -1 | 99.99",
        "type: 'decimal(38,2)', maxValue: 50 | 5001 | 0 | 50",
        "type: 'decimal(6,2)', maxValue: 10, step: 0.25 | 41 | 0 | 10",
        "type: date, begin: 1970-01-01, end: 1970-12-31 | 365 | 0 | 364",
        "type: date, begin: 1970-01-01, end: 1970-12-31, interval: 1 week | 53 | 0 | 364",
        "type: date, begin: 1970-01-31, end: 1971-01-30, interval: 1 month | 12 | 30 | 364",
        "type: timestamp_ntz, begin: 1970-01-01, end: 1970-01-02, interval: 1 second | 86401 | 0"
            + " | 86400e6",
        "type: timestamp_ntz, begin: 1970-01-01, end: '1970-01-01 00:00:01' | 1000001 | 0 | 1e6",
      })
  void everyValueOfTheDomainComesOnce(String column, int size, double least, double greatest) {
    double[] values = samples(column + ", unique: true", size);
    Arrays.sort(values);

    assertThat(values[0]).isEqualTo(least);
    assertThat(values[size - 1]).isEqualTo(greatest);
    assertThat(repetitions(values)).isZero();
  }

  @Test
  void daysOnWhichClocksChangeComeOnceEach() {
    String column =
        "type: timestamp, begin: 2024-01-01, end: 2024-12-31, interval: 1 day, unique: true";

    assertThat(new HashSet<>(Cells.of(new Case("c", column).plan(), "c", 0, 366))).hasSize(366);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: long",
        "type: long, minValue: -9223372036854775808",
        "type: long, minValue: -9000000000000000000, maxValue: 9000000000000000000, step: 3",
        "type: int",
        "type: int, minValue: -2147483648",
        "type: 'decimal(38,10)'",
        "type: 'decimal(38,0)', minValue: 0, maxValue: 18446744073709551616",
        "type: timestamp",
        "type: timestamp, begin: 2024-01-01, end: 2025-01-01, interval: 1 millisecond",
      })
  void aMillionRowsOfALargeDomainNeverRepeat(String column) {
    TablePlan plan = new Case("c", column + ", unique: true").plan();

    assertThat(new HashSet<>(Cells.of(plan, "c", 0, 1_000_000))).hasSize(1_000_000);
  }

  @Test
  void rowsOfTheEndsOfADomainDifferToo() {
    TablePlan plan =
        new Case("c", "type: long, minValue: -9223372036854775808, unique: true").plan();
    HashSet<String> seen = new HashSet<>();
    for (long first : new long[] {0, 1L << 31, 1L << 62, Long.MAX_VALUE - 5000}) {
      seen.addAll(Cells.of(plan, "c", first, 5000));
    }

    assertThat(seen).hasSize(20_000);
  }

  /** Refuses below a probability of 1e-4: of the five one fails by chance for one seed in 2000. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: long, minValue: 0, maxValue: 63999999999 | 1e9",
        "type: int, minValue: 0, maxValue: 639999999 | 1e7",
        "type: 'decimal(38,0)', minValue: 0, maxValue: 6399999999999999999999999999999 | 1e29",
        "type: timestamp_ntz, begin: 1970-01-01, end: '1970-01-01T01:46:39.999999' | 1e8",
        "type: 'decimal(18,3)', minValue: 0, maxValue: 63999.999 | 1e3",
      })
  void theFirstMillionRowsAreSpreadOverTheWholeRange(String column, double bin) {
    double[] samples = samples(column + ", unique: true", 1_000_000);

    double[] even = new double[64];
    Arrays.fill(even, 1);
    assertThat(Fit.chiSquare(samples, x -> (int) (x / bin), even))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void aReadOfMoreRowsThanValuesIsRefused() {
    String text = "rows: 129\ncolumns: [{name: c, type: byte, unique: true}]";

    assertThatThrownBy(() -> TablePlanner.plan(SpecReader.parse(text, Map.of())))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining(
            "columns[0].unique: must have a value of its own for each row up to row 128, but there"
                + " are only 128 values; widen the range or the type, or read fewer rows");
  }

  @Test
  void aRowBehindTheLastValueFailsWithItsNumber() {
    TablePlan plan = new Case("c", "type: int, minValue: 1, maxValue: 5000, unique: true").plan();

    assertThat(Cells.of(plan, "c", 4990, 10)).hasSize(10);
    assertThatThrownBy(() -> Cells.of(plan, "c", 4990, 11))
        .isInstanceOf(GenerationException.class)
        .hasMessage(
            "Column 'c', row 5000: all 5000 values of the column's range are used, and unique ones"
                + " never repeat; widen the range or the type, or read fewer rows");
  }

  @Test
  void everyValueOfABaseColumnHasOneOfItsOwn() {
    String text =
        """
        columns:
          - {name: device, type: long, minValue: 1000, maxValue: 1499}
          - {name: c, type: int, minValue: 1, maxValue: 500, unique: true, baseColumn: device}
        """;
    TablePlan plan = TablePlanner.plan(SpecReader.parse(text, Map.of()));
    List<String> pairs = Cells.of(plan, List.of("device", "c"), 0, 20_000, 4096);
    List<String> serials = Cells.of(plan, "c", 0, 20_000);

    assertThat(new HashSet<>(pairs)).hasSize(500);
    assertThat(new HashSet<>(serials)).hasSize(500);
  }

  @Test
  void uniqueFalseIsAsGoodAsNone() {
    String range = "type: long, minValue: 1, maxValue: 1000";
    List<String> without = Cells.of(new Case("c", range).plan(), "c", 0, 100);

    assertThat(Cells.of(new Case("c", range + ", unique: false").plan(), "c", 0, 100))
        .isEqualTo(without);
  }

  private static double[] samples(String column, int rows) {
    String text = "rows: " + rows + "\ncolumns: [{name: c, " + column + "}]";
    return Samples.of(TablePlanner.plan(SpecReader.parse(text, Map.of())), "c", rows);
  }

  private static long repetitions(double[] sorted) {
    long repetitions = 0;
    for (int i = 1; i < sorted.length; i++) {
      repetitions += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    return repetitions;
  }
}
