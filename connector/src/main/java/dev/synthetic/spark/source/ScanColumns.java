package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a scan.
 *
 * @param schema those that Spark asks for, in order; possibly none
 * @param generated those that a stream's tasks hand over: behind them the metadata columns, where
 *     Spark has not said which it needs. Versions before 4.2 read them there without asking
 * @param pruned those of the table that are not among them
 */
record ScanColumns(StructType schema, List<String> generated, List<String> pruned) {
  ScanColumns {
    generated = List.copyOf(generated);
    pruned = List.copyOf(pruned);
  }

  /**
   * The columns of a scan.
   *
   * @param plan the table
   * @param shown its columns to choose from
   * @param asked the names of those that Spark has asked for; null: it has not been asked
   */
  static ScanColumns of(TablePlan plan, StructType shown, @Nullable List<String> asked) {
    List<HiddenColumn> hidden = HiddenColumn.of(plan);
    List<String> names = new ArrayList<>(List.of(shown.fieldNames()));
    if (asked == null) {
      hidden.forEach(column -> names.add(column.name()));
      return new ScanColumns(shown, names, List.of());
    }
    StructType schema = new StructType();
    for (String name : asked) {
      schema = schema.add(field(name, shown, hidden));
    }
    names.removeAll(Set.copyOf(asked));
    return new ScanColumns(schema, asked, names);
  }

  private static StructField field(String name, StructType shown, List<HiddenColumn> hidden) {
    return hidden.stream()
        .filter(column -> column.name().equals(name))
        .map(HiddenColumn::field)
        .findFirst()
        .orElseGet(() -> shown.apply(name));
  }

  /** The names of those that Spark asks for. */
  List<String> names() {
    return List.of(schema.fieldNames());
  }
}
