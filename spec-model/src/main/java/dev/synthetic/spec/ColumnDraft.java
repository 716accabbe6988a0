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

  /** The column is computed, but not shown. */
  public ColumnDraft omit() {
    return with("omit", true);
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
