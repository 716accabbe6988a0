package dev.synthetic.spec;

/** The canonical text of a generator that is made of columns, which are written beside it. */
final class NestedCanonical implements NestedSpec.Cases<String> {
  @Override
  public String structOf(NestedSpec.StructOf spec) {
    return "struct()";
  }

  @Override
  public String arrayOf(NestedSpec.ArrayOf spec) {
    return spec.drawing() == NestedSpec.Drawing.WITH_REPLACEMENT ? "array()" : "array(unique)";
  }

  @Override
  public String mapOf(NestedSpec.MapOf spec) {
    return "map()";
  }

  @Override
  public String conditional(NestedSpec.Conditional spec) {
    return "when()";
  }

  @Override
  public String randomBytes(NestedSpec.RandomBytes spec) {
    return "bytes()";
  }
}
