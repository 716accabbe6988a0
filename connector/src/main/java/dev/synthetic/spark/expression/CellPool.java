package dev.synthetic.spark.expression;

import java.util.ArrayDeque;

/** Room for cells, shared by all the expressions that a thread evaluates. */
final class CellPool {
  private static final ThreadLocal<CellPool> OF_THREAD = ThreadLocal.withInitial(CellPool::new);

  private final ArrayDeque<Cells> idle = new ArrayDeque<>();

  private CellPool() {}

  /** The pool of the current thread. */
  static CellPool ofThread() {
    return OF_THREAD.get();
  }

  /** Writable cells, each with a value, until they are given back; those last used come first. */
  Cells take() {
    Cells known = idle.pollFirst();
    Cells cells = known == null ? new Cells() : known;
    cells.clear();
    return cells;
  }

  /** Makes cells available again. */
  void giveBack(Cells cells) {
    idle.addFirst(cells);
  }
}
