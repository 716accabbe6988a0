package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values made of those of inner columns, which have all that a column has.
 *
 * <p>An inner column is named by its path, such as {@code address.city} or {@code tags.element};
 * its random streams are those of that name.
 */
public sealed interface NestedSpec extends GeneratorSpec
    permits NestedSpec.StructOf,
        NestedSpec.ArrayOf,
        NestedSpec.MapOf,
        NestedSpec.Conditional,
        NestedSpec.RandomBytes {
  /** The most elements of an array, and entries of a map. */
  int LONGEST_ARRAY = 100_000;

  /** The most bytes of a binary value. */
  int MOST_BYTES = 1_000_000;

  /**
   * Structs: {@code fields}.
   *
   * @param fields the fields in their order, omitted ones included; at least one is shown
   */
  record StructOf(List<ColumnSpec> fields) implements NestedSpec {
    public StructOf {
      fields = List.copyOf(fields);
    }

    @Override
    public List<ColumnSpec> inner() {
      return fields;
    }

    @Override
    public <R> R matchNested(Cases<R> cases) {
      return cases.structOf(this);
    }
  }

  /**
   * Arrays: {@code element, length}.
   *
   * @param element what the elements are: each a function of the row and its place in the array
   * @param length how many there are, a column of whole numbers
   * @param drawing whether the elements of one array may be alike
   */
  record ArrayOf(ColumnSpec element, ColumnSpec length, Drawing drawing) implements NestedSpec {
    @Override
    public List<ColumnSpec> inner() {
      return List.of(element, length);
    }

    @Override
    public <R> R matchNested(Cases<R> cases) {
      return cases.arrayOf(this);
    }
  }

  /** How the elements of one array are drawn. */
  enum Drawing {
    /** Each by itself, so that some may be alike. */
    WITH_REPLACEMENT,
    /** Without those that are there: all are different. */
    WITHOUT_REPLACEMENT
  }

  /**
   * Maps: {@code key, value, length}.
   *
   * @param key what the keys are; those of one map differ
   * @param value what the values are: each a function of the row and its entry's place
   * @param length how many entries there are, a column of whole numbers
   */
  record MapOf(ColumnSpec key, ColumnSpec value, ColumnSpec length) implements NestedSpec {
    @Override
    public List<ColumnSpec> inner() {
      return List.of(key, value, length);
    }

    @Override
    public <R> R matchNested(Cases<R> cases) {
      return cases.mapOf(this);
    }
  }

  /**
   * Values by condition: {@code when}.
   *
   * @param branches in order: the first one whose condition is true has the value
   * @param otherwise what has the value where none is true; null: then it is null
   */
  record Conditional(List<Branch> branches, @Nullable ColumnSpec otherwise) implements NestedSpec {
    public Conditional {
      branches = List.copyOf(branches);
    }

    @Override
    public List<ColumnSpec> inner() {
      List<ColumnSpec> inner = new ArrayList<>();
      for (Branch branch : branches) {
        inner.add(branch.condition());
        inner.add(branch.value());
      }
      if (otherwise != null) {
        inner.add(otherwise);
      }
      return inner;
    }

    @Override
    public <R> R matchNested(Cases<R> cases) {
      return cases.conditional(this);
    }
  }

  /**
   * A condition and what it leads to.
   *
   * @param condition a column of booleans
   * @param value a column of the outer column's type
   */
  record Branch(ColumnSpec condition, ColumnSpec value) implements java.io.Serializable {}

  /**
   * Random bytes: {@code length} of a binary column.
   *
   * @param length how many there are, a column of whole numbers
   */
  record RandomBytes(ColumnSpec length) implements NestedSpec {
    @Override
    public List<ColumnSpec> inner() {
      return List.of(length);
    }

    @Override
    public <R> R matchNested(Cases<R> cases) {
      return cases.randomBytes(this);
    }
  }

  /** The columns directly inside, in a fixed order. */
  List<ColumnSpec> inner();

  /** The answer of the case that fits this generator. */
  <R> R matchNested(Cases<R> cases);

  @Override
  default <R> R match(GeneratorSpec.Cases<R> cases) {
    return cases.nested(this);
  }

  /** One method per way of making a value of others. */
  interface Cases<R> {
    R structOf(StructOf spec);

    R arrayOf(ArrayOf spec);

    R mapOf(MapOf spec);

    R conditional(Conditional spec);

    R randomBytes(RandomBytes spec);
  }
}
