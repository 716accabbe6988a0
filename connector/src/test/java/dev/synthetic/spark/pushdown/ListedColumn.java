package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.generate.CellValues;
import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.plan.GeneratorList;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Some cells of a listed generator's column, in Catalyst's own representation. */
record ListedColumn(TablePlan plan, String name, DataType type, List<@Nullable Object> cells) {
  static final RowRange ROWS = new RowRange(100, 2100);

  /** The cells of the rows of {@link #ROWS}; null where they have no order here. */
  static @Nullable ListedColumn of(GeneratorList.Case generator) {
    TablePlan plan = generator.plan();
    String name = generator.name();
    DataType type = plan.schema().apply(name).dataType();
    List<@Nullable Object> cells = new ArrayList<>();
    BlockGenerator blocks = new BlockGenerator(plan, List.of(name), timeline(plan));
    int block = Math.min(1000, plan.blockRows(List.of(name)));
    for (long row = ROWS.first(); row < ROWS.end(); row += block) {
      int count = (int) Math.min(block, ROWS.end() - row);
      ColumnVector vector = blocks.rows(row, count).column(0);
      for (int i = 0; i < count; i++) {
        cells.add(vector.isNullAt(i) ? null : copy(CellValues.of(vector, i)));
      }
    }
    Object some = cells.stream().filter(Objects::nonNull).findFirst().orElse(null);
    boolean isOrdered = some != null && ColumnValues.of(some, type, type) != null;
    return isOrdered ? new ListedColumn(plan, name, type, cells) : null;
  }

  private static Object copy(Object value) {
    return value instanceof UTF8String text ? text.copy() : value;
  }

  static Timeline timeline(TablePlan plan) {
    Long start = plan.spec().startMicros();
    return Timelines.of(plan.spec(), 0, start == null ? 0 : start);
  }

  RowSearch search() {
    return new RowSearch(plan, ROWS, timeline(plan));
  }

  @Override
  public String toString() {
    return name;
  }
}
