package dev.synthetic.cli;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** How a column's values are spread: a small histogram of numbers, the shares of texts. */
final class Spread {
  private static final int BINS = 16;
  private static final int SHOWN_VALUES = 4;
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private Spread() {}

  /** The spread of a column in a few characters; empty where its type has no order. */
  static String of(Dataset<Row> table, Column column, DataType type) {
    if (type instanceof IntegralType) {
      return histogram(table, column.cast("double"), 1);
    }
    if (type instanceof NumericType) {
      return histogram(table, column.cast("double"), 0);
    }
    if (type instanceof DateType) {
      return histogram(table, unix_date(column).cast("double"), 1);
    }
    if (type instanceof TimestampType || type instanceof TimestampNTZType) {
      return histogram(table, column.cast("timestamp").cast("double"), 0);
    }
    return type instanceof StringType || type instanceof BooleanType ? shares(table, column) : "";
  }

  /**
   * Bars over bins of equal width.
   *
   * @param unit distance of neighbouring values; 0 for real numbers
   */
  private static String histogram(Dataset<Row> table, Column number, int unit) {
    Dataset<Row> numbers = table.select(number.as("x")).where("x is not null");
    Row ends = numbers.agg(min("x"), max("x")).head();
    if (ends.isNullAt(0) || ends.getDouble(0) == ends.getDouble(1)) {
      return "";
    }
    double lower = ends.getDouble(0);
    double width = (ends.getDouble(1) - lower + unit) / BINS;
    Column bin = least(floor(numbers.col("x").minus(lower).divide(width)), lit(BINS - 1));
    double[] heights = new double[BINS];
    for (Row row : numbers.groupBy(bin.as("bin")).agg(count(lit(1))).collectAsList()) {
      int i = Math.toIntExact(row.getLong(0));
      heights[i] = row.getLong(1) / (unit == 0 ? 1 : valuesIn(i, width));
    }
    return bars(heights);
  }

  /** How many whole numbers a bin holds, so that uneven bins do not look like uneven values. */
  private static double valuesIn(int bin, double width) {
    return Math.max(1, Math.ceil((bin + 1) * width) - Math.ceil(bin * width));
  }

  /** A bar for each number, as high as its share of the greatest one; a space for none. */
  static String bars(double[] heights) {
    double greatest = Arrays.stream(heights).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (double height : heights) {
      int eighths = (int) Math.ceil(height / greatest * BARS.length() - 0.01);
      text.append(height == 0 ? ' ' : BARS.charAt(Math.max(1, eighths) - 1));
    }
    return text.toString();
  }

  private static String shares(Dataset<Row> table, Column column) {
    long rows = table.count();
    List<Row> values =
        table
            .groupBy(column.as("value"))
            .agg(count(lit(1)).as("rows"))
            .orderBy(desc("rows"))
            .limit(SHOWN_VALUES + 1)
            .collectAsList();
    String shown =
        values.stream()
            .limit(SHOWN_VALUES)
            .map(row -> share(row, rows))
            .collect(Collectors.joining(", "));
    return values.size() > SHOWN_VALUES ? shown + ", …" : shown;
  }

  private static String share(Row row, long rows) {
    return row.get(0) + String.format(Locale.ROOT, " %.1f %%", 100.0 * row.getLong(1) / rows);
  }
}
