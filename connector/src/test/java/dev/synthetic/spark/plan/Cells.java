package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.ConstantRate;
import dev.synthetic.spark.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Cells of a plan as texts, to be compared and pinned. */
final class Cells {
  private Cells() {}

  /**
   * One column's cells of some rows, generated in blocks of a size, together with other columns.
   */
  static List<String> of(TablePlan plan, List<String> columns, long first, int count, int block) {
    BlockGenerator generator = new BlockGenerator(plan, columns, timeline(plan));
    DataType type = plan.column(columns.get(0)).type();
    List<String> cells = new ArrayList<>();
    for (int done = 0; done < count; done += block) {
      int size = Math.min(block, count - done);
      ColumnarBatch batch = generator.rows(first + done, size);
      for (int i = 0; i < size; i++) {
        cells.add(text(batch.getRow(i), type));
      }
    }
    return cells;
  }

  /** One column's cells of some rows. */
  static List<String> of(TablePlan plan, String column, long first, int count) {
    return of(plan, List.of(column), first, count, Rows.CAPACITY);
  }

  private static Timeline timeline(TablePlan plan) {
    Long start = plan.spec().startMicros();
    return ConstantRate.of(plan.spec().rowsPerSecond(), 0, start == null ? 0 : start);
  }

  private static String text(InternalRow row, DataType type) {
    if (row.isNullAt(0)) {
      return "null";
    }
    Object value = CatalystTypeConverters.convertToScala(row.get(0, type), type);
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    return value instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(value);
  }
}
