package dev.synthetic.spec;

import org.jspecify.annotations.Nullable;

/** Reads identifiers that never repeat. */
final class UuidReader {
  private static final String UUID = "uuid";
  private static final int RANDOM = 4;
  private static final int TIMED = 7;

  private final Keys keys;

  UuidReader(Keys keys) {
    this.keys = keys;
  }

  @Nullable GeneratorSpec read() {
    SpecNode node = keys.read(UUID, given -> given);
    if (!(node instanceof SpecNode.Mapping mapping)) {
      return keys.read(UUID, UuidReader::plain);
    }
    Keys parts = keys.below(UUID, mapping);
    parts.refuseUnknown(Section.UUID);
    int version = parts.readOr("version", RANDOM, UuidReader::version);
    return parts.isBroken("version") ? null : checked(version);
  }

  private @Nullable GeneratorSpec checked(int version) {
    if (version == TIMED && keys.has("baseColumn")) {
      keys.problem(
          "baseColumn",
          "contradicts version 7, which follows the row's due instant; take it out, or take"
              + " version 4");
      return null;
    }
    return new TextSpec.Uuid(version);
  }

  private static GeneratorSpec plain(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar && scalar.text().equalsIgnoreCase("true")) {
      return new TextSpec.Uuid(RANDOM);
    }
    throw new ValueException(
        "must be true or a map such as {version: 7}, but was "
            + node.description()
            + "; to have none, take it out");
  }

  private static Integer version(SpecNode node) {
    long version = Numbers.parseLong(node);
    if (version != RANDOM && version != TIMED) {
      throw new ValueException(
          "must be 4, of random bits, or 7, in order of time, but was " + node.description());
    }
    return (int) version;
  }
}
