package dev.synthetic.spark.generate;

/** What a column's kernel works on in the current block. */
@FunctionalInterface
public interface RowSource {
  /** The numbers of the current block. */
  Rows rows();
}
