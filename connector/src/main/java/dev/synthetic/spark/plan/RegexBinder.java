package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.JoinedTexts;
import dev.synthetic.spec.RegexPart;
import dev.synthetic.spec.TextSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Binds the parts of a regular expression to kernels. */
final class RegexBinder implements RegexPart.Cases<PartBinder> {
  private final PartBinder bound;

  private RegexBinder(PartBinder bound) {
    this.bound = bound;
  }

  static ColumnFill bind(TextSpec.Regex spec, ColumnKeys keys) {
    PartBinder bound = PartBinder.of(keys, ColumnKeys.VALUE);
    spec.pattern().match(new RegexBinder(bound));
    return new ColumnFill.Texts(new JoinedTexts(bound.parts()));
  }

  @Override
  public PartBinder characterClass(RegexPart.CharacterClass part) {
    return isSingle(part) ? bound.literal(part.alphabet()) : bound.characters(part.alphabet(), 1);
  }

  /** Literal characters in a row are one piece. */
  @Override
  public PartBinder sequence(RegexPart.Sequence sequence) {
    StringBuilder literal = new StringBuilder();
    for (RegexPart part : sequence.parts()) {
      if (part instanceof RegexPart.CharacterClass character && isSingle(character)) {
        literal.append(character.alphabet());
        continue;
      }
      bound.literal(literal.toString());
      literal.setLength(0);
      part.match(this);
    }
    return bound.literal(literal.toString());
  }

  @Override
  public PartBinder alternatives(RegexPart.Alternatives alternatives) {
    List<Consumer<PartBinder>> branches = new ArrayList<>();
    for (RegexPart part : alternatives.parts()) {
      branches.add(unused -> part.match(this));
    }
    return bound.alternatives(branches);
  }

  @Override
  public PartBinder repetition(RegexPart.Repetition part) {
    boolean fixed = part.least() == part.most();
    if (fixed
        && part.part() instanceof RegexPart.CharacterClass character
        && !isSingle(character)) {
      return bound.characters(character.alphabet(), part.most());
    }
    return bound.repeated(unused -> part.part().match(this), part.least(), part.most());
  }

  private static boolean isSingle(RegexPart.CharacterClass part) {
    return part.alphabet().codePointCount(0, part.alphabet().length()) == 1;
  }
}
