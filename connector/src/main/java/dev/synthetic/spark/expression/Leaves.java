package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.DictionaryVector;
import dev.synthetic.spark.generate.DoubleVector;
import dev.synthetic.spark.generate.FloatVector;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spark.random.UnitDoubles;
import java.util.Arrays;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Kernels without children: columns, constants and random numbers. */
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

  /** Null in every cell. */
  static Kernel nothing() {
    return block -> {
      Cells out = block.take();
      out.setNull(block.count());
      return out;
    };
  }

  /** A column that may have nulls. */
  static Kernel nullable(int input) {
    return block -> {
      Cells out = read(input, block);
      boolean[] nulls = ((GeneratedVector) block.inputs()[input]).nulls();
      if (nulls != null) {
        out.setNulls(nulls, block.count());
      }
      return out;
    };
  }

  /** A column without nulls. */
  static Kernel column(int input) {
    return block -> read(input, block);
  }

  /** The values of a column, where they are; those of texts are places in their dictionary. */
  private static Cells read(int input, Block block) {
    Cells out = block.take();
    ColumnVector column = block.inputs()[input];
    if (column instanceof LongVector longs) {
      out.longs = longs.values();
    } else if (column instanceof DoubleVector doubles) {
      out.doubles = doubles.values();
    } else if (column instanceof DictionaryVector texts) {
      out.longs = texts.codes();
    } else {
      float[] floats = ((FloatVector) column).values();
      for (int i = 0; i < block.count(); i++) {
        out.doubles[i] = floats[i];
      }
    }
    return out;
  }

  /** {@code rand()} of a call site. */
  static Kernel uniform(int rowNumbers, StreamKey key) {
    long[] bits = new long[Rows.CAPACITY];
    return block -> {
      Cells out = block.take();
      drawBits(key, rowNumbers, block, bits);
      UnitDoubles.halfOpen(bits, block.count(), out.doubles);
      return out;
    };
  }

  /** {@code randn()} of a call site. */
  static Kernel gaussian(int rowNumbers, StreamKey key) {
    long[] bits = new long[Rows.CAPACITY];
    TableSampler sampler = TableSampler.standardNormal();
    return block -> {
      Cells out = block.take();
      drawBits(key, rowNumbers, block, bits);
      sampler.sample(bits, block.count(), out.doubles);
      return out;
    };
  }

  private static void drawBits(StreamKey key, int rowNumbers, Block block, long[] bits) {
    LongVector rows = (LongVector) block.inputs()[rowNumbers];
    RowBits.fill(key, rows.values(), 0, block.count(), bits);
  }
}
