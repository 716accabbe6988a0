package dev.synthetic.spec;

/** Values that are cells of another row, mostly of another table: computed again, not joined. */
public sealed interface ReferenceSpec extends GeneratorSpec {

  /**
   * A foreign key to a row drawn at random: {@code reference: {table, column, distribution}}.
   *
   * @param table the parent's name, as its table has it
   * @param column the parent's column, as its table has it
   * @param rows how many rows of the parent there are to draw from, at least 1: 0, 1, … rows − 1
   * @param distribution the shape of the row drawn; uniform where the spec names none
   */
  record Draw(String table, String column, long rows, DistributionSpec distribution)
      implements ReferenceSpec {
    @Override
    public <R> R match(ReferenceSpec.Cases<R> cases) {
      return cases.draw(this);
    }
  }

  /**
   * A foreign key to one row of the parent after another, each for as many rows as it has children:
   * {@code reference: {table, column, perParent}}.
   *
   * @param table the parent's name, as its table has it
   * @param column the parent's column, as its table has it
   * @param minValue the fewest children of a row (inclusive), at least 0
   * @param maxValue the most children of a row (inclusive), at least 1
   * @param distribution the shape of their number; uniform where the spec names none
   */
  record Children(
      String table, String column, long minValue, long maxValue, DistributionSpec distribution)
      implements ReferenceSpec {
    @Override
    public <R> R match(ReferenceSpec.Cases<R> cases) {
      return cases.children(this);
    }
  }

  /**
   * Another cell of the row that a reference is to: {@code lookup: {reference, column}}.
   *
   * @param reference the column of this table that is a reference, as its table has it
   * @param column the parent's column, as its table has it
   */
  record Lookup(String reference, String column) implements ReferenceSpec {
    @Override
    public <R> R match(ReferenceSpec.Cases<R> cases) {
      return cases.lookup(this);
    }
  }

  /**
   * The row's number among the children of its parent: {@code ordinal: {reference, start}}.
   *
   * @param reference the column of this table that refers {@code perParent}, as its table has it
   * @param start the number of the first child
   */
  record Ordinal(String reference, long start) implements ReferenceSpec {
    @Override
    public <R> R match(ReferenceSpec.Cases<R> cases) {
      return cases.ordinal(this);
    }
  }

  @Override
  default <R> R match(GeneratorSpec.Cases<R> cases) {
    return cases.reference(this);
  }

  /** The answer of the case that fits this reference. */
  <R> R match(ReferenceSpec.Cases<R> cases);

  /** One method per kind: a new one breaks every binder until it is handled. */
  interface Cases<R> {
    /** The answer for a row drawn at random. */
    R draw(Draw spec);

    /** The answer for rows one after another. */
    R children(Children spec);

    /** The answer for another cell of a row referred to. */
    R lookup(Lookup spec);

    /** The answer for a number among children. */
    R ordinal(Ordinal spec);
  }
}
