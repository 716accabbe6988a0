package dev.synthetic.spec;

import dev.synthetic.spec.DistributionReader.Support;
import dev.synthetic.spec.ReferenceTargets.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads foreign keys: {@code reference}. */
final class ReferenceReader {
  private static final String WAYS =
      "; give it rows in the spec (a read's option does not count), or refer to a column of it with"
          + " uniqueValues";

  private final Keys keys;
  private final DataType type;
  private final TableScope scope;
  private final ReferenceTargets targets;

  /**
   * A reader of one column.
   *
   * @param keys the column's
   * @param type the column's, its own or the parent's
   */
  ReferenceReader(Keys keys, DataType type, TableScope scope) {
    this.keys = keys;
    this.type = type;
    this.scope = scope;
    this.targets = new ReferenceTargets(keys, scope);
  }

  @Nullable GeneratorSpec read() {
    Target target = targets.ofReference();
    Keys parts = targets.referenceParts();
    if (target == null || parts == null) {
      return null;
    }
    targets.checkType(type, target);
    refuseNulls(parts, target);
    GeneratorSpec reference =
        parts.has(ReferenceTargets.PER_PARENT) ? children(parts, target) : draw(parts, target);
    return keys.isBroken("type") || parts.isBroken("column") ? null : reference;
  }

  /** A key that may be null would be a reference to nothing. */
  private static void refuseNulls(Keys parts, Target target) {
    SpecNode.Mapping column = target.table().column(target.column());
    SpecNode share = column == null ? null : column.entries().get("percentNulls");
    if (share != null && !isZero(share)) {
      parts.problem(
          "column",
          "must be a column without nulls, but "
              + target.shown()
              + " has percentNulls: "
              + share.description()
              + "; refer to another one");
    }
  }

  private static boolean isZero(SpecNode share) {
    try {
      return Numbers.parse(share).compareTo(BigDecimal.ZERO) == 0;
    } catch (ValueException e) {
      return true; // told as a problem of that column
    }
  }

  private static @Nullable GeneratorSpec draw(Keys parts, Target target) {
    Long rows = target.table().rowsFor(target.column());
    if (rows == null || rows < 1) {
      String has = rows == null ? "has none" : "has " + rows;
      parts.problem(
          ReferenceTargets.TABLE,
          "must be a table of a known number of rows, at least 1, but '"
              + Suggestions.shown(target.tableName())
              + "' "
              + has
              + WAYS);
      return null;
    }
    DistributionSpec distribution =
        parts.readOr(
            ReferenceTargets.DISTRIBUTION,
            new DistributionSpec.Uniform(),
            new DistributionReader(0, rows - 1.0, Support.PLACES, new Axis.NumberLine(1))::read);
    return parts.isBroken(ReferenceTargets.DISTRIBUTION)
        ? null
        : new ReferenceSpec.Draw(target.tableName(), target.column(), rows, distribution);
  }

  private @Nullable GeneratorSpec children(Keys parts, Target target) {
    int before = keys.problemCount();
    if (parts.has(ReferenceTargets.DISTRIBUTION)) {
      parts.problem(
          ReferenceTargets.DISTRIBUTION,
          "contradicts 'perParent', which takes the parent's rows in order; move it in there");
    }
    contradict("baseColumn");
    contradict("percentNulls");
    refuseSecond(parts);
    PerParent law = parts.read(ReferenceTargets.PER_PARENT, node -> PerParent.read(parts, node));
    return law == null || keys.problemCount() > before
        ? null
        : new ReferenceSpec.Children(
            target.tableName(),
            target.column(),
            law.minValue(),
            law.maxValue(),
            law.distribution());
  }

  private void contradict(String key) {
    if (keys.has(key)) {
      keys.problem(key, "contradicts 'perParent', by which every row has its parent; take it out");
    }
  }

  /** A table's rows are in the order of one parent. */
  private void refuseSecond(Keys parts) {
    TableOutline own = scope.own();
    String name = keys.textOrNull("name");
    if (own == null || name == null) {
      return;
    }
    for (String other : own.columnNames()) {
      if (TableOutline.key(other).equals(TableOutline.key(name))) {
        return;
      }
      if (own.isPerParent(other)) {
        parts.problem(
            ReferenceTargets.PER_PARENT,
            "must be said by one column of a table, but '"
                + Suggestions.shown(other)
                + "' says it, too; take it out here");
        return;
      }
    }
  }
}
