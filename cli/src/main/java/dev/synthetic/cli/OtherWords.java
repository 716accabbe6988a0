package dev.synthetic.cli;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.ReferenceSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How values come about that are made of other columns', or are those of other tables, in words.
 */
final class OtherWords implements NestedSpec.Cases<String>, ReferenceSpec.Cases<String> {
  @Override
  public String structOf(NestedSpec.StructOf spec) {
    return "a struct of " + list(spec.fields());
  }

  @Override
  public String arrayOf(NestedSpec.ArrayOf spec) {
    boolean isDistinct = spec.drawing() == NestedSpec.Drawing.WITHOUT_REPLACEMENT;
    return "an array, "
        + length(spec.length())
        + ", of "
        + (isDistinct ? "different " : "")
        + GeneratorWords.of(spec.element().generator());
  }

  @Override
  public String mapOf(NestedSpec.MapOf spec) {
    return "a map, "
        + length(spec.length())
        + ", from "
        + GeneratorWords.of(spec.key().generator())
        + ", to "
        + GeneratorWords.of(spec.value().generator());
  }

  @Override
  public String conditional(NestedSpec.Conditional spec) {
    String branches =
        spec.branches().stream()
            .map(branch -> GeneratorWords.of(branch.value().generator()))
            .collect(Collectors.joining("; "));
    ColumnSpec otherwise = spec.otherwise();
    return "by condition: "
        + branches
        + (otherwise == null ? "" : "; else " + GeneratorWords.of(otherwise.generator()));
  }

  @Override
  public String randomBytes(NestedSpec.RandomBytes spec) {
    return "random bytes, " + length(spec.length());
  }

  @Override
  public String draw(ReferenceSpec.Draw spec) {
    return "the '" + spec.column() + "' of a row of '" + spec.table() + "', at random";
  }

  @Override
  public String children(ReferenceSpec.Children spec) {
    return "the '"
        + spec.column()
        + "' of one row of '"
        + spec.table()
        + "' after another, each for "
        + Texts.number(spec.minValue())
        + " to "
        + Texts.count(spec.maxValue(), "row");
  }

  @Override
  public String lookup(ReferenceSpec.Lookup spec) {
    return "the '" + spec.column() + "' of the row that '" + spec.reference() + "' is to";
  }

  @Override
  public String ordinal(ReferenceSpec.Ordinal spec) {
    return "the number among the rows of one '"
        + spec.reference()
        + "', from "
        + Texts.number(spec.start())
        + " on";
  }

  private static String list(List<ColumnSpec> columns) {
    return columns.stream().map(ColumnSpec::name).collect(Collectors.joining(", "));
  }

  private static String length(ColumnSpec length) {
    return "its length " + GeneratorWords.of(length.generator());
  }
}
