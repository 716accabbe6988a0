package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The rule that the path of an inner column is no other column's name. */
final class InnerNames {
  /** Paths of a table's columns, as {@code columns} or a schema gives them. */
  private static final Pattern OUTER =
      Pattern.compile("(?:tables\\[\\d+]\\.)?(?:columns\\[\\d+]|schema\\..*)", Pattern.DOTALL);

  private InnerNames() {}

  /** Adds a problem for each column that is named as another one, where one of them is inner. */
  static void refuseDuplicates(List<DeclaredColumn> declared, Problems problems) {
    Map<String, DeclaredColumn> seen = new HashMap<>();
    for (DeclaredColumn column : declared) {
      DeclaredColumn first = seen.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
      if (first != null
          && (isInner(first) || isInner(column))
          && !first.path().equals(column.path())) {
        problems.add(
            column.path() + ".name",
            "must not be the path of a column inside another, but '"
                + column.name()
                + "' is that of "
                + first.path()
                + "; rename one of them");
      }
    }
  }

  private static boolean isInner(DeclaredColumn column) {
    return !OUTER.matcher(column.path()).matches() || !column.sqlKey().equals("expr");
  }
}
