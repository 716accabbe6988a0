package dev.synthetic.spark.expression;

/** A node of an expression that is computed for a whole block; it belongs to one thread. */
@FunctionalInterface
interface Kernel {
  /** What the node is in a block's cells; to be given back, and written by nobody. */
  Cells of(Block block);

  /** Computes values from one node's; it may leave cells open or make them null. */
  @FunctionalInterface
  interface Unary {
    void fill(Cells in, Cells out, int count);
  }

  /** Computes values from two nodes'; it may leave cells open or make them null. */
  @FunctionalInterface
  interface Binary {
    void fill(Cells left, Cells right, Cells out, int count);
  }

  /** A function of one node that has a value only where that has one. */
  static Kernel strict(Kernel child, Unary function) {
    return block -> {
      Cells in = child.of(block);
      Cells out = block.take();
      out.setStates(in, block.count());
      function.fill(in, out, block.count());
      block.giveBack(in);
      return out;
    };
  }

  /** A function of two nodes that has a value only where both have one. */
  static Kernel strict(Kernel left, Kernel right, Binary function) {
    return block -> {
      Cells a = left.of(block);
      Cells b = right.of(block);
      Cells out = block.take();
      out.setStates(a, b, block.count());
      function.fill(a, b, out, block.count());
      block.giveBack(a);
      block.giveBack(b);
      return out;
    };
  }

  /** A function of two nodes, whatever they are. */
  static Kernel free(Kernel left, Kernel right, Binary function) {
    return block -> {
      Cells a = left.of(block);
      Cells b = right.of(block);
      Cells out = block.take();
      function.fill(a, b, out, block.count());
      block.giveBack(a);
      block.giveBack(b);
      return out;
    };
  }
}
