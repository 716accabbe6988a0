package dev.synthetic.spark.plan;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.ParsedSpec;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which references may be null, by what the spec says: an expression may, whatever it is.
 *
 * @param table the table of the columns asked for
 * @param parents those that are referred to
 */
record ReferenceNulls(Spec table, List<ParsedSpec> parents) {

  /** Whether a column that is a reference may be null, its own share aside. */
  boolean mayBeNull(ColumnSpec column) {
    return column.generator() instanceof ReferenceSpec && mayBeNull(table, column, 0);
  }

  private boolean mayBeNull(Spec of, ColumnSpec column, int links) {
    GeneratorSpec generator = column.generator();
    boolean hasNulls = links > 0 && hasNulls(column);
    if (hasNulls
        || generator instanceof GeneratorSpec.Expression
        || generator instanceof NestedSpec.Conditional) {
      return true;
    }
    if (generator instanceof ReferenceSpec.Lookup lookup) {
      ColumnSpec reference = column(of, lookup.reference());
      ReferenceTarget target = ReferenceTarget.of(reference);
      return hasNulls(reference) || mayBeNull(target.table(), lookup.column(), links);
    }
    ReferenceTarget target = ReferenceTarget.orNull(generator);
    return target != null && mayBeNull(target.table(), target.column(), links);
  }

  private static boolean hasNulls(ColumnSpec column) {
    return column.percentNulls().signum() > 0 || column.nullWhen() != null;
  }

  /** Whether a parent's cell may be null; a chain that does not end is refused elsewhere. */
  private boolean mayBeNull(String parent, String column, int links) {
    Spec spec = spec(parent);
    return spec == null
        || links > Dependencies.MOST_LEVELS
        || mayBeNull(spec, column(spec, column), links + 1);
  }

  private @Nullable Spec spec(String name) {
    return parents.stream()
        .map(ParsedSpec::spec)
        .filter(spec -> spec != null && TablePlan.key(spec.name()).equals(TablePlan.key(name)))
        .findFirst()
        .orElse(null);
  }

  private static ColumnSpec column(Spec spec, String name) {
    return spec.columns().stream()
        .filter(column -> TablePlan.key(column.name()).equals(TablePlan.key(name)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column '" + name + "'"));
  }
}
