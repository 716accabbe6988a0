package dev.synthetic.spark.source;

import dev.synthetic.spark.expression.RowExpressionException;
import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.pushdown.CellFilter;
import dev.synthetic.spark.pushdown.ColumnProfiles;
import dev.synthetic.spark.pushdown.RowRanges;
import dev.synthetic.spark.pushdown.RowsSampled;
import dev.synthetic.spark.timeline.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.colstats.ColumnStatistics;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * What Spark's optimiser is told of a scan.
 *
 * @param numRows how many rows it has
 * @param sizeInBytes how long they are together
 * @param columnStats what is known of columns
 */
record ScanStatistics(
    OptionalLong numRows,
    OptionalLong sizeInBytes,
    Map<NamedReference, ColumnStatistics> columnStats)
    implements Statistics {
  /** Nothing, as of a stream, which has no end. */
  static final ScanStatistics UNKNOWN =
      new ScanStatistics(OptionalLong.empty(), OptionalLong.empty(), Map.of());

  /** Of a read of no rows. */
  static final ScanStatistics NO_ROWS =
      new ScanStatistics(OptionalLong.of(0), OptionalLong.of(0), Map.of());

  private static final int SAMPLED_ROWS = 1024; // for lengths of texts and shares of rows
  private static final int DESCRIBED_ROWS = 4096; // for histograms
  private static final int SAMPLED_COLUMNS = 64;
  private static final double ROW_BYTES = 8; // as Spark's own estimates have it
  private static final double TEXT_BYTES = 12; // likewise, beside a text's own

  /**
   * What is read.
   *
   * @param plan the table
   * @param columns the columns that Spark asks for
   * @param anchor what rows are timed from
   */
  record Request(TablePlan plan, StructType columns, Anchor anchor) {}

  /** The statistics of some rows, all of which are read, without a word on columns. */
  static ScanStatistics ofRows(Request request, RowRanges rows) {
    return of(request, rows, ReadTests.NONE);
  }

  /**
   * The statistics of a read, without a word on columns.
   *
   * @param rows the rows that are looked at
   * @param tests which of them are handed over
   */
  static ScanStatistics of(Request request, RowRanges rows, ReadTests tests) {
    return rows.isEmpty()
        ? NO_ROWS
        : new Estimate(request, rows, tests, SAMPLED_ROWS).whole(Map.of());
  }

  /** The statistics of a read and of its columns. */
  static ScanStatistics ofColumns(Request request, RowRanges rows, ReadTests tests) {
    if (rows.isEmpty()) {
      return NO_ROWS;
    }
    Estimate estimate = new Estimate(request, rows, tests, DESCRIBED_ROWS);
    return estimate.whole(estimate.columns());
  }

  /** The work of estimating. */
  private static final class Estimate {
    private final Request request;
    private final RowRanges rows;
    private final Timeline timeline;
    private final RowsSampled sample;
    private final double count;

    Estimate(Request request, RowRanges rows, ReadTests tests, int most) {
      this.request = request;
      this.rows = rows;
      this.timeline = request.anchor.timeline();
      this.sample = new RowsSampled(request.plan, timeline, rows, most);
      this.count = count(tests);
    }

    private double count(ReadTests tests) {
      double found = rows.size();
      if (tests.cells() != null) {
        found *= share(tests.cells());
      }
      if (tests.sample() != null) {
        found *= tests.sample().share();
      }
      return Math.min(found, tests.mostRows());
    }

    private double share(CellFilter filter) {
      try {
        return sample.share(filter);
      } catch (GenerationException | RowExpressionException e) {
        return 1; // some row has no value: reading it says why
      }
    }

    ScanStatistics whole(Map<NamedReference, ColumnStatistics> columns) {
      double width = ROW_BYTES;
      List<String> texts = new ArrayList<>();
      for (StructField field : request.columns.fields()) {
        boolean isText = isText(field.dataType());
        width += isText ? 0 : field.dataType().defaultSize();
        if (isText) {
          texts.add(field.name());
        }
      }
      double[] ofTexts = {0};
      forEachSampled(texts, (name, sampled) -> ofTexts[0] += bytes(sampled));
      long found = count == rows.size() ? rows.size() : (long) Math.ceil(count);
      double bytes = Math.ceil(count * (width + ofTexts[0]));
      return new ScanStatistics(
          OptionalLong.of(found), OptionalLong.of((long) Math.min(Long.MAX_VALUE, bytes)), columns);
    }

    private static boolean isText(DataType type) {
      return type instanceof StringType || type instanceof BinaryType;
    }

    /** How long a column's texts are on average. */
    private static double bytes(ColumnEstimate.Sampled sampled) {
      try {
        return TEXT_BYTES + (double) sampled.textBytes() / sampled.size();
      } catch (GenerationException | RowExpressionException e) {
        return sampled.cells().dataType().defaultSize();
      }
    }

    /** Asks about the sampled cells of columns, of few at a time, as each takes room. */
    private void forEachSampled(
        List<String> names, BiConsumer<String, ColumnEstimate.Sampled> consumer) {
      for (int from = 0; from < names.size(); from += SAMPLED_COLUMNS) {
        List<String> some = names.subList(from, Math.min(names.size(), from + SAMPLED_COLUMNS));
        ColumnarBatch cells = sample.columns(some);
        for (int i = 0; i < some.size(); i++) {
          consumer.accept(
              some.get(i), new ColumnEstimate.Sampled(cells.column(i), cells.numRows(), count));
        }
      }
    }

    Map<NamedReference, ColumnStatistics> columns() {
      ColumnProfiles profiles = new ColumnProfiles(request.plan, rows, count, timeline);
      Map<NamedReference, ColumnStatistics> columns = new HashMap<>();
      forEachSampled(
          List.of(request.columns.fieldNames()),
          (name, sampled) -> {
            try {
              columns.put(
                  Expressions.column("`" + name.replace("`", "``") + "`"),
                  ColumnEstimate.of(sampled, profiles.of(name)));
            } catch (GenerationException | RowExpressionException | ArithmeticException e) {
              return; // some row has no value: reading it says why
            }
          });
      return columns;
    }
  }
}
