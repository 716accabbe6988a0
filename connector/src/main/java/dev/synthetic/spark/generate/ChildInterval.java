package dev.synthetic.spark.generate;

/** An interval of a {@link ChildTree}, and what is in it. */
final class ChildInterval {
  final long[] counts; // parents of each kind
  long interval; // its number among those of its level
  long firstParent; // the parents before it
  long firstChild; // the children before it
  long parents;
  long children;

  ChildInterval(int kinds) {
    this.counts = new long[kinds];
  }

  /** Becomes the whole tree. */
  void becomeWhole(ChildTree tree) {
    for (int kind = 0; kind < counts.length; kind++) {
      counts[kind] = tree.total(kind);
    }
    sum(tree);
  }

  private void sum(ChildTree tree) {
    parents = 0;
    children = 0;
    for (int kind = 0; kind < counts.length; kind++) {
      parents += counts[kind];
      children += counts[kind] * tree.size(kind);
    }
  }

  /** Becomes the first half of another interval. */
  void halve(ChildInterval whole, int level, ChildTree tree) {
    for (int kind = 0; kind < counts.length; kind++) {
      counts[kind] = tree.firstHalf(kind, whole.counts[kind], level, whole.interval);
    }
    interval = 2 * whole.interval;
    firstParent = whole.firstParent;
    firstChild = whole.firstChild;
    sum(tree);
  }

  /** Becomes the second half of an interval whose first half it is. */
  void turn(ChildInterval whole) {
    interval++;
    firstParent += parents;
    firstChild += children;
    parents = whole.parents - parents;
    children = whole.children - children;
    for (int kind = 0; kind < counts.length; kind++) {
      counts[kind] = whole.counts[kind] - counts[kind];
    }
  }
}
