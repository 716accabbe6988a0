package dev.synthetic.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a column's values come about, together with their type, which may follow from it.
 *
 * @param keys the column's keys
 * @param place where the column is
 */
record TypedReader(Keys keys, ColumnPlace place) {
  /** The keys whose columns give the outer one its type. */
  private static final List<String> FOLLOWED_BY_TYPE = List.of("fields", "element", "key", "value");

  /**
   * How values come about, and of which type they are.
   *
   * @param type null where it is a problem
   * @param generator null if anything about it is a problem
   */
  record Typed(@Nullable DataType type, @Nullable GeneratorSpec generator) {}

  /**
   * How values come about, and their type.
   *
   * @param path the column's name
   * @param given the type that {@link #type} gave
   */
  Typed read(String path, @Nullable DataType given) {
    Kind kind = Kind.of(keys);
    if (!kind.isNested() && given != null) {
      return new Typed(given, generator(given));
    }
    if (!kind.isNested() && !follows()) {
      return new Typed(null, null);
    }
    if (!kind.contradictions(keys).isEmpty()) {
      kind.contradictions(keys).forEach(key -> keys.problem(key, kind.contradiction(keys)));
      return new Typed(given, null);
    }
    if (given != null && !kind.serves(given)) {
      keys.problem(kind.key(keys), kind.wrongType(given));
      return new Typed(given, null);
    }
    NestedReader.Typed nested = new NestedReader(keys, place, path).read(kind, given);
    DataType type = nested.type();
    if (given != null && type != null && !type.equals(given)) {
      refuse(kind, type, given);
      return new Typed(given, null);
    }
    return new Typed(type == null ? given : type, nested.generator());
  }

  private @Nullable GeneratorSpec generator(DataType type) {
    GeneratorSpec generator = new GeneratorReader(keys, type, place.zone(), place.tables()).read();
    return generator == null ? null : new BaseTypeReader(keys, type, place.zone()).read(generator);
  }

  private void refuse(Kind kind, DataType type, DataType given) {
    keys.problem(
        keys.has("type") ? "type" : kind.key(keys),
        "must be what "
            + kind.key(keys)
            + " gives, which is "
            + type.ddl()
            + ", but was "
            + given.ddl()
            + "; "
            + (keys.has("type") ? "take it out, as it follows" : "change it"));
  }

  /**
   * The type that is given, which of what has parts may be left out; null if it is, or is a
   * problem.
   *
   * @param owned the type that the column around this one gives it; null where it gives none
   */
  @Nullable DataType type(@Nullable DataType owned) {
    if (!keys.has("type") && owned == null && ReferenceTargets.isOne(keys)) {
      return new ReferenceTargets(keys, place.tables()).type();
    }
    DataType given = keys.read("type", node -> DataTypeParser.parse(Keys.text(node)));
    if (!keys.has("type") && owned == null && !follows()) {
      keys.problem("type", ColumnReader.MISSING);
    }
    if (given != null && owned != null && !given.equals(owned)) {
      keys.problem(
          "type",
          "must be that of the column it is in, "
              + owned.ddl()
              + ", but was "
              + given.ddl()
              + "; take it out");
      return null;
    }
    return given == null && !keys.has("type") ? owned : given;
  }

  private boolean follows() {
    return FOLLOWED_BY_TYPE.stream().anyMatch(keys::has);
  }

  /**
   * An array of columns that are beside each other: {@code numColumns} with {@code structType}.
   *
   * @param path the column's name
   */
  Typed repeated(String path) {
    NestedReader.Typed array = new NestedReader(keys, place, path).repeated();
    return new Typed(array.type(), array.generator());
  }
}
