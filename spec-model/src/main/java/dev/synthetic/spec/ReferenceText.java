package dev.synthetic.spec;

import dev.synthetic.spec.SpecCanonical.Generator;
import java.util.Locale;

/** The canonical text of a reference: its name, and its parts in a fixed order. */
final class ReferenceText implements ReferenceSpec.Cases<String> {
  @Override
  public String draw(ReferenceSpec.Draw spec) {
    return Generator.call(
        "reference",
        name(spec.table()),
        name(spec.column()),
        spec.rows(),
        Generator.distribution(spec.distribution()));
  }

  @Override
  public String children(ReferenceSpec.Children spec) {
    return Generator.call(
        "perParent",
        name(spec.table()),
        name(spec.column()),
        spec.minValue(),
        spec.maxValue(),
        Generator.distribution(spec.distribution()));
  }

  @Override
  public String lookup(ReferenceSpec.Lookup spec) {
    return Generator.call("lookup", name(spec.reference()), name(spec.column()));
  }

  @Override
  public String ordinal(ReferenceSpec.Ordinal spec) {
    return Generator.call("ordinal", name(spec.reference()), spec.start());
  }

  /** Tables and columns are told apart without regard to case. */
  private static String name(String name) {
    return Generator.text(name.toLowerCase(Locale.ROOT));
  }
}
