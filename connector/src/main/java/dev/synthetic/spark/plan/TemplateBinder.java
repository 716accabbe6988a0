package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GivenText;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.RandomText;
import dev.synthetic.spark.generate.TemplateTexts;
import dev.synthetic.spark.generate.TextPart;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.TemplatePart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Binds the pieces of a template to kernels, and shares out random bits among them. */
final class TemplateBinder implements TemplatePart.Cases<List<TextPart>> {
  /** Numbers below a bound of so much are kept as texts, which is faster than their division. */
  private static final int MOST_READY_NUMBERS = 256;

  private final ColumnKeys keys;
  private final List<GeneratedVector> bases;
  private long outcomes;
  private int words;

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
    outcomes = alternatives;
    words = 0;
    return parts.stream().flatMap(part -> part.match(this).stream()).toArray(TextPart[]::new);
  }

  @Override
  public List<TextPart> literal(TemplatePart.Literal part) {
    return List.of(new GivenText.Literal(utf8(part.text())));
  }

  @Override
  public List<TextPart> characters(TemplatePart.Characters part) {
    byte[] alphabet = utf8(part.alphabet());
    int size = part.alphabet().codePointCount(0, part.alphabet().length());
    List<TextPart> bound = new ArrayList<>();
    if (alphabet.length > size) { // characters of several bytes
      byte[][] texts =
          part.alphabet().codePoints().mapToObj(TemplateBinder::utf8).toArray(byte[][]::new);
      for (int i = 0; i < part.count(); i++) {
        bound.addAll(oneOf(texts));
      }
      return bound;
    }
    for (int left = part.count(); left > 0; ) {
      addNewBits(size, bound);
      int count = 0;
      while (count < left && outcomes * size <= RandomText.MOST_OUTCOMES) {
        outcomes *= size;
        count++;
      }
      bound.add(new RandomText.Characters(alphabet, count));
      left -= count;
    }
    return bound;
  }

  @Override
  public List<TextPart> number(TemplatePart.Number part) {
    if (part.bound() <= MOST_READY_NUMBERS) {
      return oneOf(
          IntStream.range(0, part.bound())
              .mapToObj(number -> utf8(Integer.toString(number)))
              .toArray(byte[][]::new));
    }
    return drawn(part.bound(), new RandomText.Number(part.bound()));
  }

  @Override
  public List<TextPart> word(TemplatePart.Word part) {
    return oneOf(part.words().stream().map(TemplateBinder::utf8).toArray(byte[][]::new));
  }

  @Override
  public List<TextPart> rowNumber(TemplatePart.RowNumber part) {
    return List.of(new GivenText.RowNumber());
  }

  @Override
  public List<TextPart> baseValue(TemplatePart.BaseValue part) {
    GeneratedVector base = bases.get(part.place());
    return List.of(
        base instanceof LongVector numbers
            ? new GivenText.Numbers(numbers)
            : new GivenText.Texts(base));
  }

  private List<TextPart> oneOf(byte[][] texts) {
    int longest = Arrays.stream(texts).mapToInt(text -> text.length).max().orElse(0);
    TextPart part =
        longest <= Long.BYTES
            ? RandomText.OneOfShort.of(texts)
            : new RandomText.OneOf(texts, longest);
    return drawn(texts.length, part);
  }

  /** A kernel that draws once, below a bound. */
  private List<TextPart> drawn(int bound, TextPart part) {
    List<TextPart> parts = new ArrayList<>();
    addNewBits(bound, parts);
    outcomes *= bound;
    parts.add(part);
    return parts;
  }

  /** New bits where those at hand do not serve one more draw. */
  private void addNewBits(int bound, List<TextPart> parts) {
    if (outcomes * bound > RandomText.MOST_OUTCOMES) {
      words++;
      outcomes = 1;
      parts.add(new RandomText.NewBits(keys.of(ColumnKeys.VALUE + "/" + words)));
    }
  }

  private static byte[] utf8(int character) {
    return utf8(Character.toString(character));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
