package dev.synthetic.spark.generate;

import org.apache.spark.unsafe.types.UTF8String;

/** A kernel together with the storage that it writes to. */
public sealed interface ColumnFill {

  /** Booleans, integers, dates, timestamps, intervals, and decimals of at most 18 digits. */
  record Longs(Fill<long[]> fill) implements ColumnFill {}

  /** Single-precision numbers. */
  record Floats(Fill<float[]> fill) implements ColumnFill {}

  /** Double-precision numbers. */
  record Doubles(Fill<double[]> fill) implements ColumnFill {}

  /** Texts out of a few ready-made ones; the kernel writes their places. */
  record Dictionary(Fill<long[]> codes, UTF8String[] texts) implements ColumnFill {}

  /** Texts that the kernel writes into an arena. */
  record Texts(Fill<TextBlock> fill) implements ColumnFill {}

  /** Everything else, in Catalyst's own representation. */
  record Objects(Fill<Object[]> fill) implements ColumnFill {}
}
