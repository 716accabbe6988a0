package dev.synthetic.spec;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a column says of itself but for its name and type, as {@link Columns} begins it. Each method
 * gives another draft and leaves this one as it is.
 *
 * @param keys the column's keys, as in a spec
 */
public record ColumnDraft(Map<String, Object> keys) {
  static final ColumnDraft EMPTY = new ColumnDraft(Map.of());

  public ColumnDraft {
    keys = new LinkedHashMap<>(keys);
  }

  /** A copy of the column's keys, as in a spec. */
  @Override
  public Map<String, Object> keys() {
    return new LinkedHashMap<>(keys);
  }

  /** The distance of neighbours in a range. */
  public ColumnDraft step(Number step) {
    return with("step", step);
  }

  /** The shape of random draws. */
  public ColumnDraft distribution(DistributionDraft distribution) {
    return with("distribution", distribution.keys());
  }

  /** How likely each value is: as many positive numbers as there are values. */
  public ColumnDraft weights(Number... weights) {
    return with("weights", List.of(weights));
  }

  /** The words that a template takes from. */
  public ColumnDraft wordList(String... words) {
    return with("wordList", List.of(words));
  }

  /** In a template, letters stand for characters behind a backslash only. */
  public ColumnDraft escapeSpecialChars() {
    return with("escapeSpecialChars", true);
  }

  /** Values come at random. */
  public ColumnDraft random() {
    return with("random", true);
  }

  /** Values come in order, and again from the first. */
  public ColumnDraft inOrder() {
    return with("random", false);
  }

  /** Values are a function of other columns' values in place of the row. */
  public ColumnDraft baseColumn(String... names) {
    return with("baseColumn", names.length == 1 ? names[0] : List.of(names));
  }

  /** The share of rows that are null, 0 to 1. */
  public ColumnDraft percentNulls(double share) {
    return with("percentNulls", BigDecimal.valueOf(share));
  }

  /** Rows are null where a SQL condition over the row's other columns is true. */
  public ColumnDraft nullWhen(String condition) {
    return with("nullWhen", condition);
  }

  /** Values never repeat; as those of an array's element, they differ within each array. */
  public ColumnDraft unique() {
    return with("unique", true);
  }

  /**
   * How base values make the value.
   *
   * @param type {@code auto}, {@code hash}, {@code values} or {@code raw}
   */
  public ColumnDraft baseColumnType(String type) {
    return with("baseColumnType", type);
  }

  /** So many elements, entries or bytes. */
  public ColumnDraft length(int length) {
    return with("length", length);
  }

  /** Elements, entries or bytes between two numbers (both inclusive). */
  public ColumnDraft length(int least, int most) {
    return length(Columns.range(least, most));
  }

  /** Elements, entries or bytes as a column of whole numbers says. */
  public ColumnDraft length(ColumnDraft lengths) {
    return with("length", lengths.keys());
  }

  /** A text before the values. */
  public ColumnDraft prefix(String prefix) {
    return with("prefix", prefix);
  }

  /** A text behind the values. */
  public ColumnDraft suffix(String suffix) {
    return with("suffix", suffix);
  }

  /** The column several times, as {@code name_0}, {@code name_1} and so on. */
  public ColumnDraft numColumns(int count) {
    return with("numColumns", count);
  }

  /** The column is computed, but not shown. */
  public ColumnDraft omit() {
    return with("omit", true);
  }

  /** This draft with all keys of another. */
  ColumnDraft with(Map<String, Object> others) {
    Map<String, Object> more = new LinkedHashMap<>(keys);
    more.putAll(others);
    return new ColumnDraft(more);
  }

  /**
   * Any key of a column, by its name in a spec.
   *
   * @param value a text, a number, a boolean, a date or time, a duration; a list or a map of these;
   *     another draft
   */
  public ColumnDraft with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(keys);
    more.put(key, value);
    return new ColumnDraft(more);
  }
}
