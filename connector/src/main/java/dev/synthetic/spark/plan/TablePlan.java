package dev.synthetic.spark.plan;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.Spec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table ready to be generated: its columns, each after those that it is a function of.
 *
 * @param spec the spec
 * @param fingerprint of everything that decides data
 * @param columns every column, omitted ones included, in order of dependency
 */
public record TablePlan(Spec spec, String fingerprint, List<PlannedColumn> columns)
    implements Serializable {
  public TablePlan {
    columns = List.copyOf(columns);
  }

  /** The columns that are shown, in the order of the spec. */
  public StructType schema() {
    Map<String, PlannedColumn> planned = new HashMap<>();
    columns.forEach(column -> planned.put(column.name(), column));
    List<StructField> fields = new ArrayList<>();
    for (ColumnSpec column : spec.columns()) {
      PlannedColumn shown = column.omit() ? null : planned.get(column.name());
      if (shown != null) {
        fields.add(DataTypes.createStructField(shown.name(), shown.type(), shown.nullable()));
      }
    }
    return DataTypes.createStructType(fields);
  }

  /** Whether the timeline decides any of some columns, or of those that they are functions of. */
  public boolean dependsOnTimeline(Iterable<String> names) {
    return needed(names).stream().anyMatch(TablePlan::isTimed);
  }

  /** Some columns and those that they are functions of, in order of dependency. */
  List<PlannedColumn> needed(Iterable<String> names) {
    Set<String> wanted = new HashSet<>();
    names.forEach(name -> wanted.add(key(name)));
    List<PlannedColumn> needed = new ArrayList<>();
    for (int i = columns.size() - 1; i >= 0; i--) {
      PlannedColumn column = columns.get(i);
      if (wanted.contains(key(column.name()))) {
        column.inputs().forEach(input -> wanted.add(key(input)));
        needed.add(0, column);
      }
    }
    return needed;
  }

  /** The column of a name, without regard to case. */
  PlannedColumn column(String name) {
    return columns.stream()
        .filter(column -> key(column.name()).equals(key(name)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column '" + name + "'"));
  }

  /** A name as columns are told apart by it. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static boolean isTimed(PlannedColumn column) {
    return column.spec().generator() instanceof GeneratorSpec.EventTime
        || (column.spec().generator() instanceof SeriesSpec series
            && series.axis().kind() == SeriesSpec.AxisKind.DUE_INSTANT)
        || (column.expression() != null && column.expression().usesEventTime());
  }
}
