package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns that one map of keys stands for: {@code numColumns}. */
final class Repeats {
  private static final String COUNT = "numColumns";

  private Repeats() {}

  /**
   * The maps of {@code name_0} to {@code name_n−1}; the map itself where it does not say how many,
   * or puts them into an array.
   *
   * @param keys the map's keys
   */
  static List<SpecNode.Mapping> of(SpecNode.Mapping column, Keys keys) {
    if (!keys.has(COUNT) || keys.has("structType")) {
      return List.of(column);
    }
    Integer count = keys.read(COUNT, Repeats::count);
    String name = keys.textOrNull("name");
    SpecNode.Mapping rest = keys.without(List.of(COUNT));
    if (count == null || name == null) {
      return List.of(rest);
    }
    List<SpecNode.Mapping> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, SpecNode> entries = new LinkedHashMap<>(rest.entries());
      entries.put("name", new SpecNode.Scalar(name + "_" + i, false));
      columns.add(new SpecNode.Mapping(entries));
    }
    return columns;
  }

  private static int count(SpecNode node) {
    if (node instanceof SpecNode.Sequence) {
      throw new ValueException(
          "must be one number beside other columns, but was a list; add structType: array for an"
              + " array of a length in this range");
    }
    long count = Numbers.parseLong(node);
    if (count < 1 || count > SpecLimits.MOST_COLUMNS) {
      throw new ValueException(
          "must be 1 to " + SpecLimits.MOST_COLUMNS + ", but was " + node.description());
    }
    return (int) count;
  }
}
