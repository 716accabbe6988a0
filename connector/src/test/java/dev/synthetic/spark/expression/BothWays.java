package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.generate.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An expression, computed by kernels and by Catalyst's projection. */
final class BothWays {
  private static final int ROWS = BlockInputs.SPECIAL_ROWS + 100;

  private final CompiledExpression expression;
  private final BlockInputs inputs;
  private final ExpressionEvaluator byRow;
  private final @Nullable BlockProgram program;

  BothWays(CompiledExpression expression) {
    this.expression = expression;
    this.inputs = BlockInputs.of(expression);
    this.byRow = ExpressionEvaluator.ofRows(expression, inputs.vectors());
    this.program = BlockProgram.of(expression, inputs.vectors());
  }

  boolean isOfBlocks() {
    return program != null;
  }

  /** Whether kernels compute some rows and leave none to Catalyst. */
  boolean isDoneInBlock(int[] places) {
    inputs.moveTo(places);
    return program != null && program.run(places.length, array(places.length), mask());
  }

  /**
   * Kernels agree with the projection in each row by itself, and in all those together that do not
   * fail.
   */
  void compare() {
    if (program == null) {
      return;
    }
    List<@Nullable String> expected = byRow();
    List<String> succeeding = new ArrayList<>();
    for (int place = 0; place < ROWS; place++) {
      String value = expected.get(place);
      String byBlock = byBlock(new int[] {place}).get(0);
      if (value == null) {
        assertThat(byBlock).as("row %d of %s, which fails", place, expression.sql()).isNull();
        continue;
      }
      succeeding.add(value);
      if (byBlock != null) {
        assertThat(byBlock).as("row %d of %s", place, expression.sql()).isEqualTo(value);
      }
    }
    int[] places = IntStream.range(0, ROWS).filter(i -> expected.get(i) != null).toArray();
    List<@Nullable String> together = byBlock(places);
    if (!together.isEmpty() && together.get(0) != null) {
      assertThat(together).as("all of %s", expression.sql()).isEqualTo(succeeding);
    }
  }

  /** The projection's values in all rows; null for each that fails. */
  private List<@Nullable String> byRow() {
    List<@Nullable String> results = new ArrayList<>();
    while (results.size() < ROWS) {
      int from = results.size();
      inputs.moveTo(IntStream.range(from, ROWS).toArray());
      boolean isText = Storage.of(expression.type()) == Storage.OBJECTS;
      Object values = isText ? new Object[ROWS] : array(ROWS);
      boolean[] nulls = mask();
      int failing = byRow(ROWS - from, values, nulls);
      for (int i = 0; i < failing; i++) {
        results.add(text(values, nulls, i));
      }
      if (results.size() < ROWS) {
        results.add(null);
      }
    }
    return results;
  }

  /** Evaluates rows up to the first that fails; returns its index, or their number. */
  private int byRow(int count, Object values, boolean @Nullable [] nulls) {
    try {
      byRow.evaluate(count, values, nulls);
      return count;
    } catch (RowExpressionException e) {
      return inputs.cell(e.row());
    }
  }

  /** The values in some rows; null for each where Catalyst has to decide. */
  private List<@Nullable String> byBlock(int[] places) {
    inputs.moveTo(places);
    Object values = array(places.length);
    boolean[] nulls = mask();
    BlockProgram kernels = program;
    boolean isDone = kernels != null && kernels.run(places.length, values, nulls);
    return IntStream.range(0, places.length)
        .mapToObj(i -> isDone ? text(values, nulls, i) : null)
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }

  private boolean @Nullable [] mask() {
    return expression.nullable() ? new boolean[ROWS] : null;
  }

  private Object array(int count) {
    return switch (Storage.of(expression.type())) {
      case DOUBLES -> new double[count];
      case FLOATS -> new float[count];
      case LONGS -> new long[count];
      case OBJECTS -> new Object[count];
    };
  }

  private static String text(Object values, boolean @Nullable [] nulls, int cell) {
    if (nulls != null && nulls[cell]) {
      return "null";
    }
    if (values instanceof double[] doubles) {
      return Double.toHexString(doubles[cell]);
    }
    if (values instanceof float[] floats) {
      return Float.toHexString(floats[cell]);
    }
    return values instanceof long[] longs
        ? Long.toString(longs[cell])
        : String.valueOf(Arrays.asList((Object[]) values).get(cell));
  }
}
