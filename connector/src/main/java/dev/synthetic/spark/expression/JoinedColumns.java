package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.CalculatedText;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GivenText;
import dev.synthetic.spark.generate.JoinedTexts;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.generate.TextBlock;
import dev.synthetic.spark.generate.TextPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Concat;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.StringLPad;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers in digits, {@code lpad} of them, and {@code concat} of such with texts: written
 * into an arena.
 *
 * <p>The numbers and the texts are columns, constants, and what kernels calculate over blocks.
 */
public final class JoinedColumns implements Fill<TextBlock> {
  private static final int MOST_WIDTH = 64;

  private final CompiledExpression expression;
  private final List<ColumnVector> inputs;
  private final List<TextPart> parts = new ArrayList<>();
  private final List<GeneratedVector> nullable = new ArrayList<>();
  private final List<boolean[]> calculatedNulls = new ArrayList<>();
  private final boolean @Nullable [] nulls;
  private JoinedTexts texts = new JoinedTexts(new TextPart[0]);

  private JoinedColumns(
      CompiledExpression expression, List<ColumnVector> inputs, boolean @Nullable [] nulls) {
    this.expression = expression;
    this.inputs = inputs;
    this.nulls = nulls;
  }

  /**
   * The kernel of an expression; null if it is another one.
   *
   * @param inputs a vector for each reference, then the rows' numbers, then their event times
   * @param nulls the mask that is written together with the texts; null if none ever is
   */
  public static @Nullable JoinedColumns of(
      CompiledExpression expression, List<ColumnVector> inputs, boolean @Nullable [] nulls) {
    Expression tree = expression.tree();
    boolean isOne = tree instanceof Concat || tree instanceof StringLPad || tree instanceof Cast;
    if (!isOne || !BlockTypes.isText(tree.dataType()) || (tree.nullable() && nulls == null)) {
      return null;
    }
    JoinedColumns joined = new JoinedColumns(expression, inputs, nulls);
    if (!joined.add(tree)) {
      return null;
    }
    joined.texts = new JoinedTexts(joined.parts.toArray(TextPart[]::new));
    return joined;
  }

  /** Adds a part; returns whether it is one of those that can be. */
  private boolean add(Expression part) {
    if (!BlockTypes.isText(part.dataType())) {
      return false;
    }
    if (part instanceof Concat concat) { // of a || b || c
      return Trees.list(concat.children()).stream().allMatch(this::add);
    }
    if (part instanceof Literal literal) {
      return literal.value() instanceof UTF8String text
          && parts.add(new GivenText.Literal(text.getBytes()));
    }
    if (part instanceof BoundReference reference) {
      return column(reference) instanceof GeneratedVector vector
          && parts.add(new GivenText.Texts(vector));
    }
    if (part instanceof StringLPad padded) {
      return addPadded(padded);
    }
    Expression number = number(part);
    if (number instanceof BoundReference reference) {
      return column(reference) instanceof LongVector vector
          && parts.add(new GivenText.Numbers(vector));
    }
    return number == null ? addWords(part) : addNumbers(number);
  }

  private ColumnVector column(BoundReference reference) {
    ColumnVector column = inputs.get(reference.ordinal());
    if (reference.nullable() && column instanceof GeneratedVector vector) {
      nullable.add(vector);
    }
    return column;
  }

  /** The whole number that a text has the digits of; null if it is another text. */
  private static @Nullable Expression number(Expression text) {
    return text instanceof Cast cast && BlockTypes.isWhole(cast.child().dataType())
        ? cast.child()
        : null;
  }

  private boolean addNumbers(Expression number) {
    CalculatedText.Numbers numbers = numbers(number);
    return numbers != null && parts.add(numbers);
  }

  private boolean addPadded(StringLPad padded) {
    Expression number = number(padded.str());
    boolean isKnown =
        padded.len() instanceof Literal length
            && length.value() instanceof Integer width
            && width > 0
            && width <= MOST_WIDTH
            && padded.pad() instanceof Literal pad
            && pad.value() instanceof UTF8String filling
            && filling.numBytes() == 1;
    CalculatedText.Numbers numbers = isKnown && number != null ? numbers(number) : null;
    if (numbers == null) {
      return false;
    }
    int width = (Integer) ((Literal) padded.len()).value();
    byte filling = ((UTF8String) ((Literal) padded.pad()).value()).getByte(0);
    return parts.add(new CalculatedText.PaddedNumbers(numbers, width, filling));
  }

  private CalculatedText.@Nullable Numbers numbers(Expression number) {
    ExpressionEvaluator evaluator = evaluator(number);
    boolean[] mask = mask(number);
    return evaluator.isOfBlocks()
        ? new CalculatedText.Numbers(fill(evaluator, mask), new long[Rows.CAPACITY], mask)
        : null;
  }

  private boolean addWords(Expression text) {
    ExpressionEvaluator evaluator = evaluator(text);
    UTF8String[] words = evaluator.texts();
    if (words == null) {
      return false;
    }
    boolean[] mask = mask(text);
    long[] places = new long[Rows.CAPACITY];
    return parts.add(new CalculatedText.Words(fill(evaluator, mask), places, mask, words));
  }

  private ExpressionEvaluator evaluator(Expression part) {
    return expression.part(part).evaluator(inputs.toArray(ColumnVector[]::new));
  }

  private boolean @Nullable [] mask(Expression part) {
    if (!part.nullable()) {
      return null;
    }
    boolean[] mask = new boolean[Rows.CAPACITY];
    calculatedNulls.add(mask);
    return mask;
  }

  private static Fill<long[]> fill(ExpressionEvaluator evaluator, boolean @Nullable [] mask) {
    return (rows, values) -> evaluator.evaluate(rows.count(), values, mask);
  }

  /**
   * Writes the texts of a block.
   *
   * @throws RowExpressionException if a part of one fails
   */
  @Override
  public void fill(Rows rows, TextBlock block) {
    texts.fill(rows, block);
    if (nulls == null) {
      return;
    }
    Arrays.fill(nulls, 0, rows.count(), false);
    for (GeneratedVector column : nullable) {
      mark(column.nulls(), rows.count(), nulls);
    }
    for (boolean[] mask : calculatedNulls) {
      mark(mask, rows.count(), nulls);
    }
  }

  private static void mark(boolean @Nullable [] mask, int count, boolean[] nulls) {
    for (int i = 0; mask != null && i < count; i++) {
      nulls[i] |= mask[i];
    }
  }
}
