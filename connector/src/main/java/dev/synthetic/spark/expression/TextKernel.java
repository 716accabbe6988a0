package dev.synthetic.spark.expression;

import org.apache.spark.unsafe.types.UTF8String;

/**
 * A node of texts that are few: places among them, for a whole block.
 *
 * @param codes the places
 * @param texts the texts, some of which may be equal
 */
record TextKernel(Kernel codes, UTF8String[] texts) {
  private static final TextKernel NOTHING =
      new TextKernel(Leaves.nothing(), new UTF8String[] {UTF8String.EMPTY_UTF8});

  /** Null in every cell. */
  static TextKernel nothing() {
    return NOTHING;
  }

  /** The same text in every cell. */
  static TextKernel constant(UTF8String text) {
    return new TextKernel(Leaves.constant(0L), new UTF8String[] {text});
  }
}
