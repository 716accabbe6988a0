package dev.synthetic.spark.generate;

import org.apache.spark.sql.vectorized.ColumnVector;

/** A column's vectors over cells that are inside others, {@link Rows#CAPACITY} of them each. */
@FunctionalInterface
public interface InnerColumns {
  /** The vector of one chunk; valid until the outer block is left. */
  ColumnVector chunk(int number);

  /** Forgets the last block. */
  default void forget() {}
}
