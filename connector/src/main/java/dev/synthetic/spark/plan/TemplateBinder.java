package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GivenText;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.TemplateTexts;
import dev.synthetic.spark.generate.TextPart;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.TemplatePart;
import java.util.List;

/** Binds the pieces of a template to kernels. */
final class TemplateBinder {
  private final ColumnKeys keys;
  private final List<GeneratedVector> bases;

  /**
   * A binder of one column.
   *
   * @param bases the column's base columns
   */
  TemplateBinder(ColumnKeys keys, List<GeneratedVector> bases) {
    this.keys = keys;
    this.bases = bases;
  }

  ColumnFill bind(GeneratorSpec.Template template) {
    TextPart[][] alternatives =
        template.alternatives().stream()
            .map(parts -> alternative(parts, template.alternatives().size()))
            .toArray(TextPart[][]::new);
    return new ColumnFill.Texts(new TemplateTexts(keys.value(), alternatives));
  }

  /** Alternatives use the same streams of bits: a row shows one of them. */
  private TextPart[] alternative(List<TemplatePart> parts, int alternatives) {
    PartBinder bound = PartBinder.behind(keys, ColumnKeys.VALUE, alternatives);
    Pieces pieces = new Pieces(bound, bases);
    parts.forEach(part -> part.match(pieces));
    return bound.parts();
  }

  /** What becomes of each piece. */
  private record Pieces(PartBinder bound, List<GeneratedVector> bases)
      implements TemplatePart.Cases<PartBinder> {
    @Override
    public PartBinder literal(TemplatePart.Literal part) {
      return bound.literal(part.text());
    }

    @Override
    public PartBinder characters(TemplatePart.Characters part) {
      return bound.characters(part.alphabet(), part.count());
    }

    @Override
    public PartBinder number(TemplatePart.Number part) {
      return bound.number(part.bound());
    }

    @Override
    public PartBinder word(TemplatePart.Word part) {
      return bound.oneOf(part.words());
    }

    @Override
    public PartBinder rowNumber(TemplatePart.RowNumber part) {
      return bound.add(new GivenText.RowNumber());
    }

    @Override
    public PartBinder baseValue(TemplatePart.BaseValue part) {
      GeneratedVector base = bases.get(part.place());
      return bound.add(
          base instanceof LongVector numbers
              ? new GivenText.Numbers(numbers)
              : new GivenText.Texts(base));
    }
  }
}
