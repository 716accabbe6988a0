package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A column of a table as curves over its first days. */
final class SeriesCurves {
  private static final long DAY_MICROS = 86_400_000_000L;

  private SeriesCurves() {}

  /**
   * A curve for each entity, in order.
   *
   * @param value the column, of doubles
   * @param entity the column of whole numbers that tells entities apart; null where there is one
   *     curve alone
   */
  static List<List<SeriesPicture.Point>> of(
      TablePlan plan, String value, @Nullable String entity, int days) {
    List<String> names = entity == null ? List.of(value) : List.of(value, entity);
    long start = Objects.requireNonNull(plan.spec().startMicros());
    Timeline timeline = Timelines.of(plan.spec(), 0, start);
    BlockGenerator generator = new BlockGenerator(plan, names, timeline);
    Map<Long, List<SeriesPicture.Point>> curves = new TreeMap<>();
    long end = timeline.rowsDue(start + days * DAY_MICROS);
    for (long first = 0; first < end; first += Rows.CAPACITY) {
      int count = (int) Math.min(Rows.CAPACITY, end - first);
      ColumnarBatch batch = generator.rows(first, count);
      for (int i = 0; i < count; i++) {
        InternalRow row = batch.getRow(i);
        double day = (double) (timeline.dueMicros(first + i) - start) / DAY_MICROS;
        double shown = row.isNullAt(0) ? Double.NaN : row.getDouble(0);
        curves
            .computeIfAbsent(entity == null ? 0 : row.getLong(1), unused -> new ArrayList<>())
            .add(new SeriesPicture.Point(day, shown));
      }
    }
    return List.copyOf(curves.values());
  }
}
