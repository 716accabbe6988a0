package dev.synthetic.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Believable data of a name, which fit the row's other believable data. */
  public static ColumnDraft faker(BuiltInName name) {
    return column("faker", Constants.text(name));
  }

  /** Believable data with options. */
  public static ColumnDraft faker(FakerDraft data) {
    return column("faker", data.keys());
  }

  /**
   * Believable data of the library Datafaker.
   *
   * @param expression such as {@code commerce.productName} or {@code #{Name.fullName}}
   */
  public static ColumnDraft faker(String expression) {
    return column("faker", Map.of("expression", expression));
  }

  /** UUIDs of version 4, which never repeat. */
  public static ColumnDraft uuid() {
    return column("uuid", true);
  }

  /** UUIDs of version 7, which begin with the row's due instant. */
  public static ColumnDraft timeOrderedUuid() {
    return column("uuid", Map.of("version", 7));
  }

  /** Texts that match a regular expression. */
  public static ColumnDraft regex(String expression) {
    return column("regex", expression);
  }

  /** Paragraphs of sentences of words. */
  public static ColumnDraft prose(ProseDraft prose) {
    return column("text", prose.keys());
  }

  /** Values after a format; which values, further keys say: those of numbers, or base columns. */
  public static ColumnDraft format(String format) {
    return column("format", format);
  }

  /** Values of the type's whole range that never repeat. */
  public static ColumnDraft unique() {
    return ColumnDraft.EMPTY.unique();
  }

  /** A curve, the sum of some parts, made by {@link SeriesParts}. */
  public static ColumnDraft series(SeriesPartDraft... parts) {
    return column("series", SeriesPartDraft.keys(parts));
  }

  /** A foreign key to any row of a table, or of this one. */
  public static ColumnDraft reference(String table, String column) {
    return reference(ReferenceDraft.to(table, column));
  }

  /** A foreign key. */
  public static ColumnDraft reference(ReferenceDraft reference) {
    return column("reference", reference.keys());
  }

  /** Another cell of the row that a reference of this table is to. */
  public static ColumnDraft lookup(String reference, String column) {
    Map<String, Object> lookup = new LinkedHashMap<>();
    lookup.put("reference", reference);
    lookup.put("column", column);
    return column("lookup", lookup);
  }

  /** The row's number among the children of one parent, from 1 on. */
  public static ColumnDraft ordinal(String reference) {
    return column("ordinal", reference);
  }

  /** A struct of some fields. */
  public static ColumnDraft struct(FieldDraft... fields) {
    return column("fields", Arrays.stream(fields).map(FieldDraft::keys).toList());
  }

  /** A field of a struct. */
  public static FieldDraft field(String name, DataType type, ColumnDraft draft) {
    return field(name, typed(type, draft));
  }

  /** A field of a struct, whose type follows from what it is made of. */
  public static FieldDraft field(String name, ColumnDraft draft) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", name);
    field.putAll(draft.keys());
    return new FieldDraft(field);
  }

  /** An array of one to five elements, unless it has another {@link ColumnDraft#length}. */
  public static ColumnDraft array(DataType type, ColumnDraft element) {
    return array(typed(type, element));
  }

  /** An array of elements whose type follows from what they are made of. */
  public static ColumnDraft array(ColumnDraft element) {
    return column("element", element.keys());
  }

  /** A map of one to five entries, unless it has another {@link ColumnDraft#length}. */
  public static ColumnDraft map(
      DataType keyType, ColumnDraft key, DataType valueType, ColumnDraft value) {
    return map(keyType, key, typed(valueType, value));
  }

  /** A map to values whose type follows from what they are made of. */
  public static ColumnDraft map(DataType keyType, ColumnDraft key, ColumnDraft value) {
    return column("key", typed(keyType, key).keys()).with("value", value.keys());
  }

  /** Values by condition: of the first branch whose condition is true. */
  public static ColumnDraft when(BranchDraft... branches) {
    return column("when", Arrays.stream(branches).map(BranchDraft::keys).toList());
  }

  /** Values where a SQL condition over the row's other columns is true. */
  public static BranchDraft branch(String condition, ColumnDraft draft) {
    Map<String, Object> branch = new LinkedHashMap<>();
    branch.put("if", condition);
    branch.putAll(draft.keys());
    return new BranchDraft(branch);
  }

  /** Values where no condition is true; the last branch. */
  public static BranchDraft otherwise(ColumnDraft draft) {
    return new BranchDraft(Map.of("else", draft.keys()));
  }

  /** So many random bytes. */
  public static ColumnDraft bytes(int length) {
    return column("length", length);
  }

  private static ColumnDraft typed(DataType type, ColumnDraft draft) {
    return new ColumnDraft(Map.of("type", type.ddl())).with(draft.keys());
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
