package dev.synthetic.spark.expression;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** What a function of one text is for each text of a dictionary, and for null behind them. */
final class TextTable {
  private final Kernel codes;
  private final DataType type;
  private final @Nullable Object[] values;
  private final byte[] states;

  private TextTable(Kernel codes, DataType type, int texts) {
    this.codes = codes;
    this.type = type;
    this.values = new Object[texts + 1];
    this.states = new byte[texts + 1];
  }

  /** The table of a node whose children are one of texts and constants; null for another. */
  static @Nullable TextTable of(Expression node, BlockCompiler compiler, int mostTexts) {
    Expression text = onlyText(node);
    if (text == null || !node.deterministic()) {
      return null;
    }
    TextKernel child = TextNodes.of(text, compiler);
    if (child.texts().length > mostTexts) {
      return null;
    }
    TextTable table = new TextTable(child.codes(), node.dataType(), child.texts().length);
    boolean hasValue = compiler.pinned(() -> table.compute(node, text, child.texts()));
    return hasValue ? table : null;
  }

  private static @Nullable Expression onlyText(Expression node) {
    Expression text = null;
    for (Expression child : Trees.list(node.children())) {
      if (child instanceof Literal) {
        continue;
      }
      if (text != null || !BlockTypes.isText(child.dataType())) {
        return null;
      }
      text = child;
    }
    return text;
  }

  /** Computes the function of each text; returns whether it does not fail for all of them. */
  private boolean compute(Expression node, Expression text, UTF8String[] texts) {
    List<Expression> children = new ArrayList<>();
    for (Expression child : Trees.list(node.children())) {
      children.add(child == text ? new BoundReference(0, text.dataType(), true) : child);
    }
    Expression function = node.withNewChildren(Trees.seq(children));
    boolean hasValue = false;
    for (int i = 0; i <= texts.length; i++) {
      UTF8String argument = i < texts.length ? texts[i] : null;
      states[i] = compute(function, argument, i);
      hasValue |= states[i] != Cells.OPEN;
    }
    return hasValue;
  }

  private byte compute(Expression function, @Nullable UTF8String text, int place) {
    try {
      values[place] = function.eval(new GenericInternalRow(new Object[] {text}));
      return values[place] == null ? Cells.NULL : Cells.VALUE;
    } catch (RuntimeException e) {
      return Cells.OPEN; // Catalyst's projection fails with the row's own error
    }
  }

  /** The kernel of a function that gives numbers or what is held as one. */
  Kernel numbers() {
    if (BlockTypes.isReal(type)) {
      double[] table = new double[values.length];
      for (int i = 0; i < table.length; i++) {
        table[i] = values[i] == null ? 0 : ((Number) values[i]).doubleValue();
      }
      return lookup((out, cell, place) -> out.doubles[cell] = table[place]);
    }
    long[] table = new long[values.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = values[i] == null ? 0 : BlockTypes.word(values[i]);
    }
    return lookup((out, cell, place) -> out.longs[cell] = table[place]);
  }

  /** The kernel of a function that gives texts. */
  TextKernel texts() {
    UTF8String[] texts = new UTF8String[values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = values[i] instanceof UTF8String text ? text : UTF8String.EMPTY_UTF8;
    }
    return new TextKernel(lookup((out, cell, place) -> out.longs[cell] = place), texts);
  }

  /** Writes a cell's value. */
  @FunctionalInterface
  private interface Entry {
    void write(Cells out, int cell, int place);
  }

  private Kernel lookup(Entry entry) {
    boolean isPlain = true;
    for (int i = 0; i < states.length - 1; i++) {
      isPlain &= states[i] == Cells.VALUE;
    }
    boolean hasPlainTable = isPlain;
    return block -> {
      Cells in = codes.of(block);
      Cells out = block.take();
      boolean arePlain = in.isPlain && hasPlainTable;
      if (!arePlain) {
        out.openStates(block.count());
      }
      for (int i = 0; i < block.count(); i++) {
        byte state = in.state(i);
        int place = state == Cells.VALUE ? (int) in.longs[i] : states.length - 1;
        entry.write(out, i, place);
        if (!arePlain) {
          out.states[i] = state > Cells.NULL ? state : states[place];
        }
      }
      block.giveBack(in);
      return out;
    };
  }
}
