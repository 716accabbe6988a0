package dev.synthetic.spark.generate;

/** Parts of another vector, which are made to hold the current block when they are first needed. */
final class Borrowing {
  private final Runnable ready;
  private boolean isReady;

  /**
   * Parts to be prepared once a block.
   *
   * @param ready what makes the other vector hold the cells of the current block
   */
  Borrowing(Runnable ready) {
    this.ready = ready;
  }

  /** Makes the parts hold the current block, unless that has been done. */
  void prepare() {
    if (!isReady) {
      ready.run();
      isReady = true;
    }
  }

  /** Whether the parts hold the current block. */
  boolean isReady() {
    return isReady;
  }

  /** Forgets the last block. */
  void forget() {
    isReady = false;
  }
}
