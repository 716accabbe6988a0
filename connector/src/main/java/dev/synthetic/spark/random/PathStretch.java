package dev.synthetic.spark.random;

/** The way down for cells that are looked at together. */
final class PathStretch {
  /** How much longer frames are than a block of cells, as a power of two: for the next blocks. */
  private static final int AHEAD = 4;

  private final PathLaw law;
  private final PathFrames frames;
  private final PathRoots roots;
  private final PathSplits splits = new PathSplits();
  private final PathLanes lanes;
  private final PathLanes lost; // lanes whose frames are not kept
  private final int[] lostLanes = new int[PathLanes.CAPACITY];
  private final int[] begins = new int[PathLanes.CAPACITY];
  private final long[] places = new long[PathLanes.CAPACITY];
  private final long[] k0 = new long[PathLanes.CAPACITY];
  private final long[] k1 = new long[PathLanes.CAPACITY];
  private boolean isNegative;
  private int frame;

  PathStretch(PathLaw law, PathFrames frames) {
    this.law = law;
    this.frames = frames;
    this.roots = new PathRoots(law);
    this.lanes = new PathLanes(law);
    this.lost = new PathLanes(law);
  }

  /** Turns to a block of cells on one side of 0, for whose ticks it chooses the frames' length. */
  void turn(PathCells all, int[] cells, int count, boolean toNegative) {
    isNegative = toNegative;
    lanes.turn(toNegative ? -1 : 0);
    lost.turn(toNegative ? -1 : 0);
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      long tick = all.ticks()[cells[i]];
      least = tick < least ? tick : least;
      greatest = tick > greatest ? tick : greatest;
    }
    int span = Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
    if (frame < span || frame > span + 2 * AHEAD) {
      frame = span + AHEAD; // kept while it will do: spans may be now above, now below a power
    }
  }

  /** Adds to some of the cells, at most as many as there are lanes. */
  void add(PathCells all, int[] cells, int from, int to) {
    int count = to - from;
    for (int i = 0; i < count; i++) {
      int cell = cells[from + i];
      places[i] = all.place(cell, isNegative);
      k0[i] = all.k0()[cell];
      k1[i] = all.k1()[cell];
    }
    splits.find(k0, places, count);
    int level = Math.max(law.leaf, Math.min(law.top, frame));
    open(level, count);
    while (level > law.leaf) {
      lanes.middles(level);
      part(level);
      level--;
    }
    spread(count);
    lanes.leaves();
    double[] values = all.values();
    for (int i = 0; i < count; i++) {
      values[cells[from + i]] += lanes.draws[i];
    }
  }

  /** Begins with the frames of all cells. */
  private void open(int level, int count) {
    int opened = splits.begins(level, count, begins);
    lanes.resize(opened);
    int missing = 0;
    for (int lane = 0; lane < opened; lane++) {
      take(lane, begins[lane]);
      lostLanes[missing] = lane;
      missing += frames.load(lanes, lane, level) ? 0 : 1;
    }
    int done = 0;
    while (done < missing) {
      done = find(level, done, missing);
    }
  }

  private void take(int lane, int cell) {
    lanes.places[lane] = places[cell];
    lanes.k0[lane] = k0[cell];
    lanes.k1[lane] = k1[cell];
  }

  /**
   * Finds lost frames, from the beginning of a tree that they are all in.
   *
   * @param first the first of them, among the lost ones
   * @return the first that is in another tree
   */
  private int find(int level, int first, int missing) {
    int tree = roots.tree(lanes.places[lostLanes[first]]);
    int found = 0;
    for (int i = first;
        i < missing && roots.tree(lanes.places[lostLanes[i]]) == tree;
        i++, found++) {
      int lane = lostLanes[i];
      lost.places[found] = lanes.places[lane];
      lost.k0[found] = lanes.k0[lane];
      lost.k1[found] = lanes.k1[lane];
    }
    lost.resize(found);
    roots.ends(tree, lost);
    for (int from = roots.level(tree); from > level; from--) {
      lost.middles(from);
      lost.descend(from);
    }
    for (int i = 0; i < found; i++) {
      frames.keep(lost, i, level);
      int lane = lostLanes[first + i];
      lanes.ends[lane] = lost.ends[i];
      lanes.ends[PathLanes.CAPACITY + lane] = lost.ends[PathLanes.CAPACITY + i];
    }
    return first + found;
  }

  /** Goes from intervals of 2^level ticks, whose middles are known, to all halves with a cell. */
  private void part(int level) {
    int added = splits.count(level);
    int whole = lanes.count();
    if (added == 0) {
      lanes.descend(level);
      return;
    }
    lanes.resize(whole + added);
    int from = whole - 1;
    for (int to = whole + added - 1; to >= 0; to--) { // behind those that are still to be halved
      boolean isAdded = added > 0 && splits.cell(level, added - 1) > begins[from];
      int cell = isAdded ? splits.cell(level, added - 1) : begins[from];
      lanes.halve(from, to, places[cell], level);
      take(to, cell);
      begins[to] = cell;
      added -= isAdded ? 1 : 0;
      from -= isAdded ? 0 : 1;
    }
  }

  /** Goes from leaves to their cells. */
  private void spread(int count) {
    int from = lanes.count() - 1;
    if (from == count - 1) {
      return;
    }
    lanes.resize(count);
    for (int cell = count - 1; cell >= 0; cell--) {
      lanes.copyEnds(from, cell);
      take(cell, cell);
      from -= begins[from] == cell ? 1 : 0;
    }
  }
}
