package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.TablePlan;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.colstats.ColumnStatistics;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;

/** What the optimiser is told of a read, from the spec alone. */
final class ScanStatisticsTest {
  private static final String SPEC =
      """
      name: told
      rows: 10000
      startTimestamp: 2024-01-01T00:00:00Z
      columns:
        - {name: id, type: long, sequence: {start: 5, step: 2}}
        - {name: slot, type: int, minValue: 10, maxValue: 19, random: false}
        - {name: level, type: short, minValue: 1, maxValue: 50, percentNulls: 0.25}
        - {name: price, type: 'decimal(8,2)', minValue: 1.5, maxValue: 2.5}
        - {name: kind, type: string, values: [red, green], weights: [3, 1]}
        - {name: key, type: long, minValue: 0, maxValue: 999999, unique: true}
        - {name: due, type: timestamp}
        - {name: day, type: date, begin: 2024-01-01, end: 2024-01-10}
        - {name: flag, type: boolean, expr: rand() < 0.5}
      """;

  private final TablePlan plan = SpecLoader.load(Map.of("spec", SPEC));

  @Test
  void rowsAndSize_areThoseOfTheColumnsRead() {
    ScanStatistics all = statistics(plan.schema());
    ScanStatistics one = statistics(new StructType().add(plan.schema().apply("slot")));

    assertThat(all.numRows()).hasValue(10000);
    assertThat(one.numRows()).hasValue(10000);
    assertThat(one.sizeInBytes()).hasValue(10000 * (8 + 4));
    long fixed = 8 + 8 + 4 + 2 + 8 + 8 + 8 + 4 + 1;
    double kind = all.sizeInBytes().orElseThrow() / 10000.0 - fixed;
    assertThat(kind).isBetween(12 + 3.4, 12 + 3.6); // 3.5 bytes a text
  }

  @Test
  void columns_areTold() {
    Map<String, ColumnStatistics> columns = columns();

    assertTold(columns, "id", 10000, 5L, 20003L, 0);
    assertTold(columns, "slot", 10, 10, 19, 0);
    assertTold(columns, "level", 50, (short) 1, (short) 50, 2500);
    assertTold(columns, "price", 101, Decimal.apply("1.50"), Decimal.apply("2.50"), 0);
    assertTold(columns, "key", 10000, 0L, 999_999L, 0);
    assertTold(columns, "due", 10000, Specs.NEW_YEAR, Specs.NEW_YEAR + 9999 * Specs.SECOND, 0);
    assertTold(columns, "day", 10, 19723, 19732, 0);
    assertTold(columns, "flag", 2, false, true, 0);
    assertThat(columns.get("kind"))
        .satisfies(kind -> assertThat(kind.distinctCount()).hasValue(2))
        .satisfies(kind -> assertThat(kind.min()).isEmpty())
        .satisfies(kind -> assertThat(kind.maxLen()).hasValue(5));
  }

  @Test
  void histogram_hasAsManyRowsInEachBin() {
    ColumnStatistics id = columns().getOrDefault("id", new ColumnStatistics() {});

    assertThat(id.histogram())
        .hasValueSatisfying(
            histogram -> {
              assertThat(histogram.height() * histogram.bins().length).isEqualTo(10000);
              assertThat(histogram.bins()[0].lo()).isEqualTo(5);
              assertThat(histogram.bins()[histogram.bins().length / 2 - 1].hi())
                  .isBetween(9900.0, 10100.0);
              assertThat(histogram.bins()[histogram.bins().length - 1].hi()).isEqualTo(20003);
            });
  }

  @Test
  void endlessTable_isNotTold() {
    SyntheticTable table =
        (SyntheticTable)
            new SyntheticProvider()
                .getTable(new StructType(), new Transform[0], Map.of("spec", Specs.TEXT));
    SyntheticScan endless =
        (SyntheticScan) table.newScanBuilder(new CaseInsensitiveStringMap(Map.of())).build();

    assertThat(endless.estimateStatistics().numRows()).isEmpty();
    assertThat(endless.estimateStatistics().sizeInBytes()).isEmpty();
  }

  private static void assertTold(
      Map<String, ColumnStatistics> columns,
      String name,
      long distinct,
      Object min,
      Object max,
      long nulls) {
    assertThat(columns.get(name))
        .as(name)
        .satisfies(column -> assertThat(column.distinctCount()).hasValue(distinct))
        .satisfies(column -> assertThat(column.min()).hasValue(min))
        .satisfies(column -> assertThat(column.max()).hasValue(max))
        .satisfies(column -> assertThat(column.nullCount()).hasValue(nulls));
  }

  private Map<String, ColumnStatistics> columns() {
    Map<String, ColumnStatistics> columns = new HashMap<>();
    statistics(plan.schema())
        .columnStats()
        .forEach((name, told) -> columns.put(name.describe(), told));
    return columns;
  }

  private ScanStatistics statistics(StructType columns) {
    return new SyntheticScan(plan, columns, 0).columnStatistics();
  }
}
