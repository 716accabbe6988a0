package dev.synthetic.it.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Comparison of two tables by their rows, however often each is there, in any order. */
final class SameRows {
  private SameRows() {}

  /** Fails unless both have the same rows, and some. */
  static void assertSame(Dataset<Row> actual, Dataset<Row> expected) {
    assertThat(actual.columns()).isEqualTo(expected.columns());
    assertSame(actual.collectAsList(), expected.collectAsList());
  }

  /** Fails unless both have the same rows, and some. */
  static void assertSame(List<Row> actual, List<Row> expected) {
    assertThat(expected).isNotEmpty();
    assertThat(less(expected, actual)).as("missing rows").isEmpty();
    assertThat(less(actual, expected)).as("rows too many").isEmpty();
  }

  private static List<Row> less(List<Row> rows, List<Row> others) {
    Map<Row, Integer> left = new HashMap<>();
    others.forEach(row -> left.merge(row, 1, Integer::sum));
    List<Row> rest = new ArrayList<>();
    for (Row row : rows) {
      if (left.merge(row, -1, Integer::sum) < 0) {
        rest.add(row);
      }
    }
    return rest;
  }
}
