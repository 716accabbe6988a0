package dev.synthetic.spark.expression;

/** A node that has no kernel; the tree is then evaluated by Catalyst's own code. */
final class NoKernel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoKernel() {
    super(null, null, false, false);
  }
}
