package dev.synthetic.spec;

import dev.synthetic.spec.ReferenceTargets.Target;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is known of a row by its reference: {@code lookup} and {@code ordinal}. */
final class LookupReader {
  private static final String START = "start";
  private static final String ORDINAL_EXAMPLE = "{reference: order_id, start: 1}";

  private final Keys keys;
  private final DataType type;
  private final TableScope scope;
  private final ReferenceTargets targets;

  /**
   * A reader of one column.
   *
   * @param keys the column's
   * @param type the column's, its own or the one that it has without saying so
   */
  LookupReader(Keys keys, DataType type, TableScope scope) {
    this.keys = keys;
    this.type = type;
    this.scope = scope;
    this.targets = new ReferenceTargets(keys, scope);
  }

  @Nullable GeneratorSpec lookup() {
    contradict(ReferenceTargets.LOOKUP);
    Target target = targets.ofLookup();
    Keys parts = targets.lookupParts();
    TableOutline own = scope.own();
    String reference = parts == null ? null : parts.textOrNull(ReferenceTargets.REFERENCE);
    if (target == null || own == null || reference == null) {
      return null;
    }
    targets.checkType(type, target);
    return keys.isBroken("type") || keys.isBroken("baseColumn")
        ? null
        : new ReferenceSpec.Lookup(own.written(reference), target.column());
  }

  @Nullable GeneratorSpec ordinal() {
    contradict(ReferenceTargets.ORDINAL);
    SpecNode.Mapping mapping = keys.read(ReferenceTargets.ORDINAL, LookupReader::ordinalParts);
    TableOutline own = scope.own();
    if (mapping == null) {
      return null;
    }
    Keys parts = keys.below(ReferenceTargets.ORDINAL, mapping);
    parts.refuseUnknown(Section.ORDINAL);
    String reference =
        parts.required(ReferenceTargets.REFERENCE, "order_id", this::perParentColumn);
    BigDecimal start = parts.readOr(START, BigDecimal.ONE, Bounds.of(type)::check);
    if (reference == null || own == null || parts.isBroken(START) || keys.isBroken("baseColumn")) {
      return null;
    }
    BigDecimal last = start.add(BigDecimal.valueOf(PerParent.MOST));
    if (last.compareTo(Bounds.of(type).greatest()) > 0 && !isNarrowEnough(own, reference, start)) {
      parts.problem(
          START,
          "must leave room for every child in "
              + type.ddl()
              + ", but was '"
              + start
              + "'; lower it, or give a wider type");
      return null;
    }
    return new ReferenceSpec.Ordinal(reference, start.longValueExact());
  }

  private boolean isNarrowEnough(TableOutline own, String reference, BigDecimal start) {
    Long most = own.mostChildren(reference);
    return most == null
        || start.add(BigDecimal.valueOf(most - 1)).compareTo(Bounds.of(type).greatest()) <= 0;
  }

  /** A name alone is the reference. */
  private static SpecNode.Mapping ordinalParts(SpecNode node) {
    return node instanceof SpecNode.Scalar scalar && !scalar.isNull()
        ? new SpecNode.Mapping(Map.of(ReferenceTargets.REFERENCE, node))
        : Keys.mapping(node, ORDINAL_EXAMPLE);
  }

  private String perParentColumn(SpecNode node) {
    targets.reference(node);
    TableOutline own = scope.own();
    String name = Keys.text(node);
    if (own == null || !own.isPerParent(name)) {
      throw new ValueException(
          "must be a reference that says perParent, but '"
              + Suggestions.shown(name)
              + "' draws its parents at random; add perParent there");
    }
    return own.written(name);
  }

  private void contradict(String key) {
    if (keys.has("baseColumn")) {
      keys.problem(
          "baseColumn",
          "contradicts '" + key + "', which follows its reference alone; take it out");
    }
  }
}
