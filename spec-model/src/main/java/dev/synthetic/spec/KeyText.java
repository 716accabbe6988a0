package dev.synthetic.spec;

/** The canonical text of a key. */
final class KeyText implements KeySpec.KeyCases<String> {
  @Override
  public String numbers(KeySpec.Numbers spec) {
    return SpecCanonical.Generator.call(
        "key",
        SpecCanonical.number(spec.minValue()),
        SpecCanonical.number(spec.maxValue()),
        SpecCanonical.number(spec.step()));
  }

  @Override
  public String times(KeySpec.Times spec) {
    return SpecCanonical.Generator.call(
        "keyTimes", spec.begin(), spec.end(), SpecCanonical.Generator.interval(spec.interval()));
  }
}
