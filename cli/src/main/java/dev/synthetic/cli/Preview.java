package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.Spec;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Console;
import scala.runtime.BoxedUnit;

/**
 * The first rows of each table that a preview is of, as Spark shows them.
 *
 * @param spec where the tables are
 * @param tables the tables, in order
 * @param layout how rows are laid out
 */
record Preview(SpecArgument spec, List<Table> tables, Layout layout) {
  private static final String ZONE = "spark.sql.session.timeZone";
  private static final int DEFAULT_ROWS = 20;

  /** How rows are laid out. */
  enum Direction {
    /** A row a line. */
    HORIZONTAL,
    /** A field a line. */
    VERTICAL
  }

  /**
   * How rows are laid out.
   *
   * @param width longest text shown
   */
  record Layout(Direction direction, int width) {}

  /**
   * A table.
   *
   * @param plan the table, planned
   * @param options the reader options that pick it and override its spec
   * @param columns the columns to show, in this order
   */
  record Table(TablePlan plan, Map<String, String> options, List<String> columns) {}

  /** Reads the rows, and prints them. */
  void print(SparkSession spark, PrintStream out) {
    for (Table table : tables) {
      Spec description = table.plan.spec();
      if (tables.size() > 1) {
        out.println(description.name());
      }
      spark.conf().set(ZONE, description.timeZone().getId());
      int rows = Math.toIntExact(rows(table));
      Dataset<Row> shown = read(spark, table, rows);
      Console.withOut(
          out,
          () -> {
            shown.show(rows, layout.width, layout.direction == Direction.VERTICAL);
            return BoxedUnit.UNIT;
          });
    }
  }

  private Dataset<Row> read(SparkSession spark, Table table, long rows) {
    Map<String, String> options = new LinkedHashMap<>(table.options);
    if (!namesRows(options)) {
      options.put("rows", String.valueOf(rows));
    }
    if (table.plan.spec().startMicros() == null) {
      options.put("startTimestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    Column[] columns = table.columns.stream().map(Preview::column).toArray(Column[]::new);
    return spark
        .read()
        .format("synthetic")
        .option(spec.option(), spec.value())
        .options(options)
        .load()
        .select(columns);
  }

  /** How many rows are shown: those that are asked for, else a screenful. */
  private static long rows(Table table) {
    Long rows = table.plan.spec().rows();
    if (rows == null) {
      return DEFAULT_ROWS;
    }
    return namesRows(table.options) ? rows : Math.min(rows, DEFAULT_ROWS);
  }

  private static boolean namesRows(Map<String, String> options) {
    return options.keySet().stream().anyMatch("rows"::equalsIgnoreCase);
  }

  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }
}
