package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.DoubleVector;
import dev.synthetic.spark.generate.FloatVector;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.Rows;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * The inputs of an expression over one block, as block kernels read them.
 *
 * @param inputs the columns referred to, then the rows' numbers, then their event times
 * @param count number of rows
 */
record Block(ColumnVector[] inputs, int count) {

  /** Whether kernels can read some inputs, of so many rows, as arrays. */
  static boolean isReadable(ColumnVector[] inputs, int count) {
    if (count > Rows.CAPACITY) {
      return false;
    }
    for (ColumnVector input : inputs) {
      boolean isArray =
          input instanceof LongVector
              || input instanceof FloatVector
              || input instanceof DoubleVector;
      if (!isArray) {
        return false;
      }
    }
    return true;
  }

  /** The values of an input of whole numbers or booleans; to be read only. */
  long[] longs(int input) {
    return ((LongVector) inputs[input]).values();
  }

  /** Copies an input of floats or doubles. */
  void copyNumbers(int input, double[] out) {
    if (inputs[input] instanceof DoubleVector doubles) {
      System.arraycopy(doubles.values(), 0, out, 0, count);
      return;
    }
    float[] floats = ((FloatVector) inputs[input]).values();
    for (int i = 0; i < count; i++) {
      out[i] = floats[i];
    }
  }

  /**
   * Computes one real number a row. Floats are held as the doubles that equal them.
   *
   * <p>A kernel of its own memory belongs to one thread.
   */
  @FunctionalInterface
  interface Numbers {
    void fill(Block block, double[] out);
  }

  /** Computes one whole number a row, or 0 and 1 for booleans. */
  @FunctionalInterface
  interface Longs {
    void fill(Block block, long[] out);
  }
}
