package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.MetadataColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
   * @param shown all of the table, without metadata columns
   * @param asked those that Spark has asked for; null: it has not been asked
   */
  static ScanColumns of(StructType shown, @Nullable StructType asked) {
    if (asked != null) {
      List<String> names = List.of(asked.fieldNames());
      List<String> rest = new ArrayList<>(List.of(shown.fieldNames()));
      rest.removeAll(Set.copyOf(names));
      return new ScanColumns(asked, names, rest);
    }
    List<String> all = new ArrayList<>(List.of(shown.fieldNames()));
    for (MetadataColumn column : MetadataColumn.values()) {
      if (shown.getFieldIndex(column.title()).isEmpty()) {
        all.add(column.title());
      }
    }
    return new ScanColumns(shown, all, List.of());
  }

  /** The names of those that Spark asks for. */
  List<String> names() {
    return List.of(schema.fieldNames());
  }
}
