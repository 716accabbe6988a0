package dev.synthetic.spark.generate;

/**
 * A kernel: one column's values for a block.
 *
 * @param <A> the storage: {@code long[]}, {@code float[]}, {@code double[]}, {@code Object[]} or a
 *     {@link TextBlock}
 */
@FunctionalInterface
public interface Fill<A> {
  /**
   * Writes the values of cells 0 to {@code rows.count()} (exclusive).
   *
   * @throws GenerationException if a cell has no value in its type
   */
  void fill(Rows rows, A values);
}
