package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a node of an expression is in the cells of one block: values, and which cells have none.
 *
 * <p>Booleans are held as 0 and 1, decimals by their digits, floats as the doubles that equal them,
 * unless a kernel says that it gives floats.
 */
final class Cells {
  /** A cell that has a value. */
  static final byte VALUE = 0;

  /** A bit of a cell that is null. */
  static final byte NULL = 1;

  /**
   * A bit of a cell that Catalyst has to decide: it may fail there, with an error that is its own.
   */
  static final byte OPEN = 2;

  private final long[] ownLongs = new long[Rows.CAPACITY];
  private final double[] ownDoubles = new double[Rows.CAPACITY];
  private final float[] ownFloats = new float[Rows.CAPACITY];

  /** Values that are not real numbers, or places in a dictionary; to be written only if own. */
  long[] longs = ownLongs;

  /** Real numbers; to be written only if own. */
  double[] doubles = ownDoubles;

  /** Real numbers of single precision; to be written only if own. */
  float[] floats = ownFloats;

  /** What each cell is; valid only where not all cells are plain. */
  final byte[] states = new byte[Rows.CAPACITY];

  /** Whether every cell has a value. */
  boolean isPlain = true;

  /** Makes the cells writable, each with a value. */
  void clear() {
    longs = ownLongs;
    doubles = ownDoubles;
    floats = ownFloats;
    isPlain = true;
  }

  /** What a cell is. */
  byte state(int cell) {
    return isPlain ? VALUE : states[cell];
  }

  /**
   * Sets what each cell is: null in some.
   *
   * @param places which of the nulls each cell has; null if each has its own
   */
  void setNulls(boolean[] nulls, long @Nullable [] places, int count) {
    boolean any = false;
    for (int i = 0; i < count; i++) {
      boolean isNull = nulls[places == null ? i : (int) places[i]];
      states[i] = isNull ? NULL : VALUE;
      any |= isNull;
    }
    isPlain = !any;
  }

  /** Makes every cell null. */
  void setNull(int count) {
    Arrays.fill(longs, 0, count, 0);
    Arrays.fill(floats, 0, count, 0);
    Arrays.fill(states, 0, count, NULL);
    isPlain = false;
  }

  /** Sets what each cell is: what those of another are. */
  void setStates(Cells other, int count) {
    isPlain = other.isPlain;
    if (!isPlain) {
      System.arraycopy(other.states, 0, states, 0, count);
    }
  }

  /** Sets what each cell is: without value where one of two has none. */
  void setStates(Cells left, Cells right, int count) {
    if (left.isPlain || right.isPlain) {
      setStates(left.isPlain ? right : left, count);
      return;
    }
    isPlain = false;
    for (int i = 0; i < count; i++) {
      states[i] = (byte) (left.states[i] | right.states[i]);
    }
  }

  /** Sets what some cells are: what those of another are, one after the other. */
  void scatterStates(Cells few, long[] places, int fewCount, int count) {
    if (isPlain && few.isPlain) {
      return;
    }
    openStates(count);
    for (int i = 0; i < fewCount; i++) {
      states[(int) places[i]] = few.state(i);
    }
  }

  /** Lets every cell be written its own state. */
  void openStates(int count) {
    if (isPlain) {
      Arrays.fill(states, 0, count, VALUE);
      isPlain = false;
    }
  }

  /** Leaves a cell to Catalyst, if it has a value. */
  void leaveOpen(int cell, int count) {
    openStates(count);
    if (states[cell] == VALUE) {
      states[cell] = OPEN;
    }
  }

  /** Makes a cell null, if it has a value. */
  void makeNull(int cell, int count) {
    openStates(count);
    if (states[cell] == VALUE) {
      states[cell] = NULL;
    }
  }
}
