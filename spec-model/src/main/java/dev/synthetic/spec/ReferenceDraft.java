package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A foreign key being written, for {@link Columns#reference(ReferenceDraft)}. Each method gives
 * another draft and leaves this one as it is.
 *
 * @param keys its keys, as in a spec
 */
public record ReferenceDraft(Map<String, Object> keys) {
  public ReferenceDraft {
    keys = new LinkedHashMap<>(keys);
  }

  /** A copy of its keys, as in a spec. */
  @Override
  public Map<String, Object> keys() {
    return new LinkedHashMap<>(keys);
  }

  /** A key to a column of a table, all of whose rows are referred to alike. */
  public static ReferenceDraft to(String table, String column) {
    return new ReferenceDraft(Map.of()).with("table", table).with("column", column);
  }

  /** The shape by which rows are referred to. */
  public ReferenceDraft distribution(DistributionDraft distribution) {
    return with("distribution", distribution.keys());
  }

  /** One row after another, each with as many children. */
  public ReferenceDraft perParent(int children) {
    return with("perParent", children);
  }

  /** One row after another, each with children between two numbers (both inclusive). */
  public ReferenceDraft perParent(int minValue, int maxValue) {
    return with("perParent", children(minValue, maxValue));
  }

  /** One row after another, each with children between two numbers, by a shape. */
  public ReferenceDraft perParent(int minValue, int maxValue, DistributionDraft distribution) {
    Map<String, Object> children = children(minValue, maxValue);
    children.put("distribution", distribution.keys());
    return with("perParent", children);
  }

  private static Map<String, Object> children(int minValue, int maxValue) {
    Map<String, Object> children = new LinkedHashMap<>();
    children.put("minValue", minValue);
    children.put("maxValue", maxValue);
    return children;
  }

  private ReferenceDraft with(String key, Object value) {
    Map<String, Object> more = keys();
    more.put(key, value);
    return new ReferenceDraft(more);
  }
}
