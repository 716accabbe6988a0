package dev.synthetic.spec;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how many elements, entries or bytes there are: a number, or a column of numbers. */
final class LengthReader {
  /** Lengths where the spec gives none, both inclusive. */
  private static final int DEFAULT_LEAST = 1;

  private static final int DEFAULT_MOST = 5;
  private static final String LENGTH = "length";

  private final Keys keys;
  private final ColumnPlace place;
  private final String name;
  private final int most;

  /**
   * A reader of one column's length.
   *
   * @param keys the column's keys
   * @param place where the column is
   * @param name its name, which for an inner column is its path
   * @param most the greatest length (inclusive)
   */
  LengthReader(Keys keys, ColumnPlace place, String name, int most) {
    this.keys = keys;
    this.place = place;
    this.name = name;
    this.most = most;
  }

  /** The lengths; null if anything about them is a problem. */
  @Nullable ColumnSpec read() {
    SpecNode node = keys.nodeOrNull(LENGTH);
    if (node == null) {
      return between(DEFAULT_LEAST, DEFAULT_MOST);
    }
    if (!(node instanceof SpecNode.Mapping mapping)) {
      Integer fixed = keys.read(LENGTH, this::number);
      return fixed == null ? null : between(fixed, fixed);
    }
    Keys inner = keys.below(LENGTH, mapping);
    ColumnSpec length =
        new ColumnReader(inner, place.inside(name)).readPart(LENGTH, DataType.Simple.INT);
    if (length == null) {
      return null;
    }
    return check(inner, length) ? length : null;
  }

  /** The lengths that {@code numColumns} gives: a number, or the least and the greatest. */
  @Nullable ColumnSpec repeats() {
    SpecNode node = keys.nodeOrNull("numColumns");
    if (!(node instanceof SpecNode.Sequence list)) {
      Integer fixed = keys.read("numColumns", this::number);
      return fixed == null ? null : between(fixed, fixed);
    }
    List<Integer> ends = keys.read("numColumns", unused -> ends(list));
    return ends == null ? null : between(ends.get(0), ends.get(1));
  }

  private List<Integer> ends(SpecNode.Sequence list) {
    if (list.items().size() != 2) {
      throw new ValueException(
          "must be a number, or the least and the greatest such as [2, 5], but has "
              + list.items().size()
              + " items");
    }
    List<Integer> ends = list.items().stream().map(this::number).toList();
    if (ends.get(0) > ends.get(1)) {
      throw new ValueException("must give the least first, but was " + ends + "; swap them");
    }
    return ends;
  }

  private ColumnSpec between(int least, int greatest) {
    GeneratorSpec range =
        new GeneratorSpec.Range(
            BigDecimal.valueOf(least),
            BigDecimal.valueOf(greatest),
            BigDecimal.ONE,
            Order.RANDOM,
            new DistributionSpec.Uniform());
    return new ColumnSpec(declare(), DataType.Simple.INT, range, List.of(), BigDecimal.ZERO, false);
  }

  /** The name of the length, which the planner is told of. */
  private String declare() {
    ColumnPlace inside = place.inside(name);
    String path = inside.pathOf(LENGTH);
    inside
        .declared()
        .add(
            new ParsedSpec.DeclaredColumn(
                inside.index(),
                keys.path(),
                LENGTH,
                path,
                DataType.Simple.INT,
                null,
                List.of(),
                List.of(),
                inside.names(),
                false));
    return path;
  }

  private boolean check(Keys inner, ColumnSpec length) {
    if (length.percentNulls().signum() > 0 || length.nullWhen() != null) {
      inner.problem(
          length.nullWhen() == null ? "percentNulls" : "nullWhen",
          "must not be in a length; say how many of the column itself are null");
      return false;
    }
    for (BigDecimal end : Domain.ends(length.generator())) {
      if (end.signum() < 0 || end.compareTo(BigDecimal.valueOf(most)) > 0) {
        keys.problem(
            LENGTH,
            "must be 0 to "
                + most
                + ", but reaches "
                + end.toPlainString()
                + "; give minValue and maxValue");
        return false;
      }
    }
    return true;
  }

  private int number(SpecNode node) {
    long number;
    try {
      number = Numbers.parseLong(node);
    } catch (ValueException e) {
      throw new ValueException(
          "must be a number such as 3, or a map such as {minValue: 0, maxValue: 5}, but was "
              + node.description());
    }
    if (number < 0 || number > most) {
      throw new ValueException("must be 0 to " + most + ", but was " + node.description());
    }
    return (int) number;
  }
}
