package dev.synthetic.spark.expression;

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
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * {@code concat} of texts and whole numbers that are columns, and of constant texts: it never
 * fails, and writes into an arena.
 */
public final class JoinedColumns implements Fill<TextBlock> {
  private final List<TextPart> parts = new ArrayList<>();
  private final List<GeneratedVector> nullable = new ArrayList<>();
  private final boolean @Nullable [] nulls;
  private JoinedTexts texts = new JoinedTexts(new TextPart[0]);

  private JoinedColumns(boolean @Nullable [] nulls) {
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
    if (!(expression.tree() instanceof Concat concat)
        || !BlockTypes.isText(concat.dataType())
        || (concat.nullable() && nulls == null)) {
      return null;
    }
    JoinedColumns joined = new JoinedColumns(nulls);
    if (!joined.add(concat, inputs)) {
      return null;
    }
    joined.texts = new JoinedTexts(joined.parts.toArray(TextPart[]::new));
    return joined;
  }

  /** Adds a part; returns whether it is one of those that can be. */
  private boolean add(Expression child, List<ColumnVector> inputs) {
    if (child instanceof Concat concat && BlockTypes.isText(concat.dataType())) { // of a || b || c
      return Trees.list(concat.children()).stream().allMatch(part -> add(part, inputs));
    }
    if (child instanceof Literal literal) {
      return literal.value() instanceof UTF8String text
          && parts.add(new GivenText.Literal(text.getBytes()));
    }
    boolean isNumber = child instanceof Cast cast && BlockTypes.isWhole(cast.child().dataType());
    Expression source = isNumber ? ((Cast) child).child() : child;
    if (!(source instanceof BoundReference reference)) {
      return false;
    }
    ColumnVector column = inputs.get(reference.ordinal());
    if (reference.nullable() && column instanceof GeneratedVector vector) {
      nullable.add(vector);
    }
    if (isNumber) {
      return column instanceof LongVector numbers && parts.add(new GivenText.Numbers(numbers));
    }
    return BlockTypes.isText(source.dataType())
        && column instanceof GeneratedVector vector
        && parts.add(new GivenText.Texts(vector));
  }

  @Override
  public void fill(Rows rows, TextBlock block) {
    texts.fill(rows, block);
    if (nulls == null) {
      return;
    }
    Arrays.fill(nulls, 0, rows.count(), false);
    for (GeneratedVector column : nullable) {
      boolean[] mask = column.nulls();
      for (int i = 0; mask != null && i < rows.count(); i++) {
        nulls[i] |= mask[i];
      }
    }
  }
}
