package dev.synthetic.spec;

import java.util.List;
import java.util.stream.Collectors;

/** The constraints of a dbldatagen spec, which filter its rows after they were made. */
final class DbldatagenConstraints {
  private DbldatagenConstraints() {}

  /** Tells each of them, with the filter that does the same. */
  static void note(List<SpecNode> constraints, List<Problem> notes) {
    for (int i = 0; i < constraints.size(); i++) {
      notes.add(new Problem("constraints[" + i + "]", note(DbldatagenKeys.of(constraints.get(i)))));
    }
  }

  private static String note(DbldatagenKeys keys) {
    String kind = keys.textOr("kind", "unknown");
    String filter = filter(kind, keys);
    String advice =
        kind.equals("UniqueCombinations")
            ? "take dropDuplicates after the read, or unique keys"
            : "filter the rows after the read"
                + (filter.isEmpty() ? "" : ", as .where(\"" + filter + "\")");
    return kind + " has no equivalent, as every row of a spec exists; " + advice;
  }

  private static String filter(String kind, DbldatagenKeys keys) {
    String columns = columns(keys, " %s 0");
    return switch (kind) {
      case "SqlExpr" -> keys.textOr("expr", "");
      case "PositiveValues" -> columns.replace("%s", keys.isTrue("strict") ? ">" : ">=");
      case "NegativeValues" -> columns.replace("%s", keys.isTrue("strict") ? "<" : "<=");
      case "LiteralRelation" ->
          columns(keys, " " + keys.textOr("relation", "=") + " " + keys.textOr("value", ""));
      case "LiteralRange" ->
          columns(
              keys,
              " between " + keys.textOr("lowValue", "") + " and " + keys.textOr("highValue", ""));
      default -> "";
    };
  }

  private static String columns(DbldatagenKeys keys, String condition) {
    List<SpecNode> names =
        keys.node("columns") instanceof SpecNode.Scalar one ? List.of(one) : keys.items("columns");
    return names.stream()
        .map(name -> ((SpecNode.Scalar) name).text() + condition)
        .collect(Collectors.joining(" and "));
  }
}
