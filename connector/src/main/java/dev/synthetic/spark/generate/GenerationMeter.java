package dev.synthetic.spark.generate;

/**
 * Who is told of the work done for the columns of a block. A kernel that asks for another column
 * first comes around that column's.
 */
public interface GenerationMeter {
  /** A kernel begins. */
  void begin();

  /**
   * The kernel that began last and has not ended has ended.
   *
   * @param bytes how many bytes of values it wrote
   */
  void end(long bytes);
}
