package dev.synthetic.spark.generate;

/** A column over cells that are inside those of an outer block, and are moved from without. */
public interface InnerColumn {
  /** The cells; whoever moves them resets the column. */
  InnerRows rows();

  /** Forgets the last cells. */
  void reset();

  /** The column. */
  GeneratedVector vector();
}
