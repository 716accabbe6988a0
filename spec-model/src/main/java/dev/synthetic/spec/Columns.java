package dev.synthetic.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a column's values come about: where drafts of columns begin. */
public final class Columns {
  private Columns() {}

  /** Numbers between two bounds (both inclusive). */
  public static ColumnDraft range(Number minValue, Number maxValue) {
    return column("minValue", minValue).with("maxValue", maxValue);
  }

  /** One of some values, each of the column's type. */
  public static ColumnDraft values(Object... values) {
    return column("values", List.of(values));
  }

  /** One of some values, by their weights, which need not sum to anything. */
  public static ColumnDraft weighted(Map<?, ? extends Number> weights) {
    return values(weights.keySet().toArray())
        .with("weights", new ArrayList<Object>(weights.values()));
  }

  /** Texts after a template, in dbldatagen's grammar. */
  public static ColumnDraft template(String template) {
    return column("template", template);
  }

  /** Numbers that never repeat: start, start + step, … */
  public static ColumnDraft sequence(Number start, Number step) {
    Map<String, Object> sequence = new LinkedHashMap<>();
    sequence.put("start", start);
    sequence.put("step", step);
    return column("sequence", sequence);
  }

  /** Exactly so many different numbers, from 1 on. */
  public static ColumnDraft uniqueValues(long count) {
    return column("uniqueValues", count);
  }

  /** Exactly so many different numbers, from a smallest one on. */
  public static ColumnDraft uniqueValues(long count, Number minValue) {
    return uniqueValues(count).with("minValue", minValue);
  }

  /** Any date or time between two (both inclusive). */
  public static ColumnDraft between(Temporal begin, Temporal end) {
    return column("begin", begin).with("end", end);
  }

  /**
   * Dates or times at regular distances, from one on.
   *
   * @param interval as in a spec: {@code 1 month}, {@code 500 milliseconds}
   */
  public static ColumnDraft every(String interval, Temporal begin) {
    return column("begin", begin).with("interval", interval);
  }

  /** The row's due instant. */
  public static ColumnDraft eventTime() {
    return column("eventTime", Map.of());
  }

  /**
   * The row's due instant, less a lateness that some rows have.
   *
   * @param max the greatest lateness
   * @param share the share of rows that are late at all, 0 to 1
   */
  public static ColumnDraft eventTime(Duration max, double share) {
    Map<String, Object> time = new LinkedHashMap<>();
    time.put("lateness", max);
    time.put("share", BigDecimal.valueOf(share));
    return column("eventTime", time);
  }

  /** A Spark SQL expression over the row's other columns. */
  public static ColumnDraft expr(String sql) {
    return column("expr", sql);
  }

  /**
   * A column with any key, by its name in a spec.
   *
   * @param value as in {@link ColumnDraft#with}
   */
  public static ColumnDraft column(String key, Object value) {
    return ColumnDraft.EMPTY.with(key, value);
  }

  /** The type of exact decimal numbers of so many digits, of which some stand after the point. */
  public static DataType decimal(int precision, int scale) {
    return new DataType.Decimal(precision, scale);
  }
}
