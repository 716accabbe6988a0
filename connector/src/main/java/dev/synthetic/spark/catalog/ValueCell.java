package dev.synthetic.spark.catalog;

import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.plan.TablePlanner;
import dev.synthetic.spark.random.RecentlyUsed;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import dev.synthetic.spec.SingleColumn;
import dev.synthetic.spec.SpecReader;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Single cells of columns that are given by their keys; each thread remembers its generators. */
final class ValueCell {
  private static final int MOST_GENERATORS = 16;
  private static final int MOST_PLANS = 64;

  private static final Map<Request, TablePlan> PLANS = new RecentlyUsed<>(MOST_PLANS);

  private static final ThreadLocal<Map<Request, BlockGenerator>> GENERATORS =
      ThreadLocal.withInitial(() -> new RecentlyUsed<>(MOST_GENERATORS));

  private ValueCell() {}

  /** What a generator is made of. */
  private record Request(ValueType type, UTF8String column, long seed) {}

  /**
   * The cell, alone in a vector that is valid until the thread's next call; null without keys.
   *
   * @throws InvalidSpecException if anything is wrong with the keys or the row
   */
  static @Nullable ColumnVector of(
      ValueType type, @Nullable UTF8String column, long seed, long row) {
    if (column == null) {
      return null;
    }
    if (row < 0) {
      throw invalid("row", "must be at least 0, but was " + row);
    }
    Map<Request, BlockGenerator> generators = GENERATORS.get();
    Request request = new Request(type, column, seed);
    BlockGenerator generator = generators.get(request);
    if (generator == null) {
      Request kept = new Request(type, column.copy(), seed); // the row's bytes change with the row
      generator = generator(plan(kept));
      generators.put(kept, generator);
    }
    return generator.rows(row, 1).column(0);
  }

  private static BlockGenerator generator(TablePlan plan) {
    return new BlockGenerator(plan, List.of(SingleColumn.RESULT), Timelines.of(plan.spec(), 0, 0));
  }

  private static TablePlan plan(Request request) {
    synchronized (PLANS) {
      return PLANS.computeIfAbsent(request, ValueCell::planned);
    }
  }

  private static TablePlan planned(Request request) {
    String spec =
        SingleColumn.spec(request.column.toString(), request.seed, request.type.type().sql());
    TablePlan plan = TablePlanner.plan(SpecReader.parse(spec, Map.of()));
    if (plan.dependsOnTimeline(List.of(SingleColumn.NAME))) {
      throw invalid(
          "column",
          "must not depend on when rows are due, as a value alone has no timeline; read a table");
    }
    return plan;
  }

  private static InvalidSpecException invalid(String path, String message) {
    return new InvalidSpecException(SingleColumn.NAME, List.of(new Problem(path, message)));
  }
}
