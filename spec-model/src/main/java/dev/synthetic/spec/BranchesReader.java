package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values by condition: a list of branches, each with the keys of a column. */
final class BranchesReader {
  private static final String WHEN = "when";
  private static final String IF = "if";
  private static final String ELSE = "else";
  private static final String EXAMPLE = "{if: amount > 100, values: [high]}";

  private final Keys keys;
  private final ColumnPlace place;
  private final String name;

  /**
   * A reader of one column's branches.
   *
   * @param keys the column's keys
   * @param place where the column is
   * @param name its name, which for an inner column is its path
   */
  BranchesReader(Keys keys, ColumnPlace place, String name) {
    this.keys = keys;
    this.place = place;
    this.name = name;
  }

  /**
   * The branches; null if anything about them is a problem.
   *
   * @param type the column's type; null where it is a problem
   */
  @Nullable NestedSpec read(@Nullable DataType type) {
    List<SpecNode> nodes = keys.read(WHEN, Keys::items);
    if (nodes == null || type == null) {
      return null;
    }
    List<NestedSpec.Branch> branches = new ArrayList<>();
    ColumnSpec otherwise = null;
    int read = 0;
    for (int i = 0; i < nodes.size(); i++) {
      Keys item = item(nodes.get(i), i);
      if (item == null) {
        continue;
      }
      if (item.has(ELSE) && !item.has(IF)) {
        otherwise = otherwise(item, type, i == nodes.size() - 1);
        read += otherwise == null ? 0 : 1;
        continue;
      }
      NestedSpec.Branch branch = branch(item, type, i);
      if (branch != null) {
        branches.add(branch);
        read++;
      }
    }
    return read < nodes.size() ? null : whole(branches, otherwise);
  }

  private @Nullable NestedSpec whole(
      List<NestedSpec.Branch> branches, @Nullable ColumnSpec otherwise) {
    if (branches.isEmpty()) {
      keys.problem(WHEN, "must have a condition; add one such as " + EXAMPLE);
      return null;
    }
    return new NestedSpec.Conditional(branches, otherwise);
  }

  private @Nullable Keys item(SpecNode node, int i) {
    if (node instanceof SpecNode.Mapping mapping) {
      return keys.below(WHEN + "[" + i + "]", mapping);
    }
    keys.problemBelow(
        WHEN,
        "[" + i + "]",
        "must be a map such as " + EXAMPLE + ", but was " + node.description());
    return null;
  }

  private NestedSpec.@Nullable Branch branch(Keys item, @Nullable DataType type, int i) {
    String part = WHEN + "[" + i + "]";
    if (!item.has(IF)) {
      item.problem(IF, "must be given, such as if: amount > 100; add it, or else in the last one");
    }
    if (item.has(ELSE)) {
      item.problem(ELSE, "contradicts 'if'; make it the last item of the list");
    }
    ColumnPlace inside = place.inside(name);
    ColumnSpec condition =
        new ConditionReader(item, IF, inside).read(inside.pathOf(part) + "." + IF);
    Keys value = item.ofSamePlace(item.without(List.of(IF, ELSE)));
    ColumnSpec column = new ColumnReader(value, inside).readPart(part, type);
    return condition == null || column == null || item.isBroken(ELSE)
        ? null
        : new NestedSpec.Branch(condition, column);
  }

  /** The last item: {@code {else: {…}}}, or {@code {else: true, …}}. */
  private @Nullable ColumnSpec otherwise(Keys item, @Nullable DataType type, boolean isLast) {
    if (!isLast) {
      item.problem(ELSE, "must be in the last item, as none after it is looked at; move it there");
      return null;
    }
    ColumnPlace inside = place.inside(name);
    if (item.nodeOrNull(ELSE) instanceof SpecNode.Mapping mapping) {
      item.refuseUnknown(Section.BRANCH);
      return new ColumnReader(item.below(ELSE, mapping), inside).readPart(ELSE, type);
    }
    if (item.isNull(ELSE) || Boolean.TRUE.equals(item.read(ELSE, BranchesReader::isTrue))) {
      Keys value = item.ofSamePlace(item.without(List.of(ELSE)));
      return new ColumnReader(value, inside).readPart(ELSE, type);
    }
    return null;
  }

  private static boolean isTrue(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar && scalar.text().equals("true")) {
      return true;
    }
    throw new ValueException(
        "must be a map such as {values: [low]}, but was " + node.description());
  }
}
