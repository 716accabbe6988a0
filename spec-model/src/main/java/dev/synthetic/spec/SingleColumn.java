package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of a single column, which is given by its keys alone, beside a SQL function of it. */
public final class SingleColumn {
  /** The name of the column. */
  public static final String NAME = "value";

  /** The name of the function of it. */
  public static final String RESULT = "result";

  private SingleColumn() {}

  /**
   * The text of a spec of that table.
   *
   * @param keys what the column says, but for its name: JSON or YAML
   * @param seed the table's seed
   * @param type the type that the column's values are cast to, as SQL writes it
   * @throws InvalidSpecException if the keys are no map, or name the column
   */
  public static String spec(String keys, long seed, String type) {
    Map<String, SpecNode> column = new LinkedHashMap<>();
    column.put("name", new SpecNode.Scalar(NAME, true));
    column.putAll(mapping(keys).entries());
    return "name: "
        + NAME
        + "\nseed: "
        + seed
        + "\ncolumns:\n  - "
        + FlowText.of(new SpecNode.Mapping(column))
        + "\n  - {name: "
        + RESULT
        + ", type: "
        + type
        + ", expr: 'cast("
        + NAME
        + " as "
        + type
        + ")'}\n";
  }

  private static SpecNode.Mapping mapping(String keys) {
    try {
      if (!(SpecReader.tree(keys) instanceof SpecNode.Mapping mapping)) {
        throw invalid("must be a map such as {minValue: 1, maxValue: 9}");
      }
      if (mapping.entries().containsKey("name")) {
        throw invalid("must not have a name, as it is always '" + NAME + "'; take it out");
      }
      return mapping;
    } catch (SpecSyntaxException e) {
      throw invalid(e.getMessage());
    }
  }

  private static InvalidSpecException invalid(String message) {
    return new InvalidSpecException(NAME, List.of(new Problem("column", message)));
  }
}
