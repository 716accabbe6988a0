package dev.synthetic.spark.generate;

import java.util.Arrays;

/** A way down a tree of children, which the next child mostly shares. */
public final class ChildCursor {
  private final ChildTree tree;
  private final ChildInterval[]
      nodes; // by level: the way from the whole, down to the present level
  private int level;
  private long unit = -1; // the least interval that is laid out
  private long unitStart; // the children before it
  private int parents; // in it
  private int[] sizes = new int[0]; // children of each parent in it
  private int[] starts = new int[2]; // children before each parent in it, and all
  private long rest; // of the child sought, among those of the interval
  private int found; // the parent, among those of the interval

  ChildCursor(ChildTree tree) {
    this.tree = tree;
    this.nodes = new ChildInterval[tree.levels() + 1];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new ChildInterval(tree.kinds());
    }
    this.level = tree.levels();
    nodes[level].becomeWhole(tree);
  }

  /** Goes to a child; false if it is beyond the last one. */
  boolean seek(long child) {
    long within = child - unitStart;
    if (within >= starts[found] && within < starts[found + 1]) {
      rest = within;
      return true;
    }
    return find(child);
  }

  private boolean find(long child) {
    if (child < 0 || child >= nodes[tree.levels()].children) {
      return false;
    }
    while (child < nodes[level].firstChild
        || child - nodes[level].firstChild >= nodes[level].children) {
      level++;
    }
    while (level > 0) {
      descend();
      if (child - nodes[level].firstChild >= nodes[level].children) {
        nodes[level].turn(nodes[level + 1]);
      }
    }
    layOut();
    rest = child - nodes[0].firstChild;
    findParent();
    return true;
  }

  /** The number of the parent of the child that was gone to. */
  long parent() {
    return nodes[0].firstParent + found;
  }

  /** That child's place among its parent's children, from 0. */
  long ordinal() {
    return rest - starts[found];
  }

  /** The children of so many parents, counted from the first; all there are if fewer. */
  long childrenBefore(long count) {
    level = tree.levels();
    if (count >= nodes[level].parents) {
      return nodes[level].children;
    }
    while (level > 0) {
      descend();
      if (count - nodes[level].firstParent >= nodes[level].parents) {
        nodes[level].turn(nodes[level + 1]);
      }
    }
    layOut();
    return nodes[0].firstChild + starts[(int) (count - nodes[0].firstParent)];
  }

  private void descend() {
    nodes[level - 1].halve(nodes[level], level, tree);
    level--;
  }

  private void layOut() {
    ChildInterval node = nodes[0];
    if (node.interval == unit) {
      return;
    }
    unit = node.interval;
    unitStart = node.firstChild;
    parents = Math.toIntExact(node.parents);
    if (sizes.length < parents) {
      sizes = new int[2 * parents];
      starts = new int[2 * parents + 2];
    }
    int next = 0;
    for (int kind = 0; kind < tree.kinds(); kind++) {
      int end = next + (int) node.counts[kind];
      Arrays.fill(sizes, next, end, (int) tree.size(kind));
      next = end;
    }
    tree.shuffle(unit, sizes, parents);
    for (int i = 0; i < parents; i++) {
      starts[i + 1] = starts[i] + sizes[i];
    }
    found = 0;
  }

  /** The next child is mostly of the same parent or of the next one. */
  private void findParent() {
    if (rest >= starts[found] && rest < starts[found + 1]) {
      return;
    }
    int low = 0;
    int high = parents - 1;
    if (rest >= starts[found] && found < high && rest < starts[found + 2]) {
      low = found + 1;
      high = found + 1;
    }
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= rest) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    found = low;
  }
}
