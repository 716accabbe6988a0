package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.DictionaryVector;
import dev.synthetic.spark.generate.DoubleVector;
import dev.synthetic.spark.generate.FloatVector;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.LongVector;
import java.util.Arrays;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Kernels without children that are columns and constants. */
final class Leaves {
  private Leaves() {}

  /** The same whole number, or what else is held as one, in every cell. */
  static Kernel constant(long value) {
    return block -> {
      Cells out = block.take();
      Arrays.fill(out.longs, 0, block.count(), value);
      return out;
    };
  }

  /** The same real number in every cell. */
  static Kernel constant(double value) {
    return block -> {
      Cells out = block.take();
      Arrays.fill(out.doubles, 0, block.count(), value);
      return out;
    };
  }

  /** The same number of single precision in every cell, as a float. */
  static Kernel constant(float value) {
    return block -> {
      Cells out = block.take();
      Arrays.fill(out.floats, 0, block.count(), value);
      return out;
    };
  }

  /** Null in every cell. */
  static Kernel nothing() {
    return block -> {
      Cells out = block.take();
      out.setNull(block.count());
      return out;
    };
  }

  /** A column that may have nulls; that of floats gives floats. */
  static Kernel nullable(int input) {
    return block -> {
      Cells out = read(input, block);
      boolean[] nulls = ((GeneratedVector) block.inputs()[input]).nulls();
      if (nulls != null) {
        out.setNulls(nulls, block.places(), block.count());
      }
      return out;
    };
  }

  /** A column without nulls; that of floats gives floats. */
  static Kernel column(int input) {
    return block -> read(input, block);
  }

  /** The values of a column, where they are; those of texts are places in their dictionary. */
  private static Cells read(int input, Block block) {
    Cells out = block.take();
    ColumnVector column = block.inputs()[input];
    if (column instanceof DoubleVector doubles) {
      out.doubles = read(doubles.values(), block, out.doubles);
    } else if (column instanceof FloatVector floats) {
      out.floats = read(floats.values(), block, out.floats);
    } else {
      out.longs = read(column, block, out.longs);
    }
    return out;
  }

  /** What is held as longs in a column: in its own array, or in another one, for some cells. */
  static long[] read(ColumnVector column, Block block, long[] room) {
    long[] values =
        column instanceof DictionaryVector texts ? texts.codes() : ((LongVector) column).values();
    long[] places = block.places();
    if (places == null) {
      return values;
    }
    for (int i = 0; i < block.count(); i++) {
      room[i] = values[(int) places[i]];
    }
    return room;
  }

  private static double[] read(double[] values, Block block, double[] room) {
    long[] places = block.places();
    if (places == null) {
      return values;
    }
    for (int i = 0; i < block.count(); i++) {
      room[i] = values[(int) places[i]];
    }
    return room;
  }

  private static float[] read(float[] values, Block block, float[] room) {
    long[] places = block.places();
    if (places == null) {
      return values;
    }
    for (int i = 0; i < block.count(); i++) {
      room[i] = values[(int) places[i]];
    }
    return room;
  }
}
