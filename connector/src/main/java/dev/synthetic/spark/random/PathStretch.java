package dev.synthetic.spark.random;

/** The way down for cells that are looked at together. */
final class PathStretch {
  /** How much longer frames are than a stretch of cells, as a power of two: for the next ones. */
  private static final int AHEAD = 4;

  private final PathLaw law;
  private final PathSplits splits = new PathSplits();
  private final PathLanes lanes;
  private final PathFrames frames;
  private final PathPoints points;
  private final long[] places = new long[PathLanes.CAPACITY];
  private final long[] k0 = new long[PathLanes.CAPACITY];
  private final long[] k1 = new long[PathLanes.CAPACITY];
  private final int[] begins = new int[PathLanes.CAPACITY];
  private int count;
  private long least;
  private long greatest;
  private int frame;

  /**
   * A way down.
   *
   * @param slotBits number of entities whose frames are kept, as a power of two
   */
  PathStretch(PathLaw law, int slotBits) {
    this.law = law;
    this.lanes = new PathLanes(law);
    this.frames = new PathFrames(law, slotBits);
    this.points = new PathPoints(law);
  }

  /**
   * Adds to some cells of one entity.
   *
   * @param from first of them (inclusive)
   * @param to last of them (exclusive), at most as many as there are lanes
   */
  void addOne(PathCells all, int[] cells, int from, int to) {
    load(all, cells, from, to);
    int level = frame();
    long intervals = (greatest >> level) - (least >> level) + 1;
    if (intervals == 1 || intervals == 2) {
      all.words(cells, from, from + 1, k0, k1);
      together(level, (int) intervals);
    } else {
      all.words(cells, from, to, k0, k1);
      apart(level);
    }
    lanes.leaves();
    all.add(cells, from, to, lanes.draws);
  }

  /** Adds to some cells of several entities, likewise. */
  void addMany(PathCells all, int[] cells, int from, int to) {
    load(all, cells, from, to);
    all.words(cells, from, to, k0, k1);
    apart(frame());
    lanes.leaves();
    all.add(cells, from, to, lanes.draws);
  }

  private void load(PathCells all, int[] cells, int from, int to) {
    count = to - from;
    lanes.turn(all);
    all.places(cells, from, to, places);
    least = Long.MAX_VALUE;
    greatest = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      long place = places[i];
      least = place < least ? place : least;
      greatest = place > greatest ? place : greatest;
    }
  }

  /** The level of the intervals to begin with, kept while it will do: spans change a little. */
  private int frame() {
    int span = Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
    if (frame < span || frame > span + 2 * AHEAD) {
      frame = span + AHEAD;
    }
    return Math.max(law.leaf, Math.min(law.top, frame));
  }

  /** Cells of one entity that are close to each other. */
  private void together(int from, int intervals) {
    lanes.resize(intervals);
    take(0, 0);
    lanes.places[0] = least;
    if (intervals > 1) {
      take(1, 0);
      lanes.places[1] = greatest;
    }
    frames.open(lanes, from);
    points.open(lanes, from);
    int level = points.descend(lanes, least, greatest, count);
    points.close(lanes, places, count);
    for (; level > law.leaf; level--) {
      lanes.middles(level);
      lanes.descend(level);
    }
  }

  /** Any cells, where neighbours that are in one interval share it. */
  private void apart(int from) {
    splits.find(k0, places, count);
    lanes.resize(splits.begins(from, count, begins));
    for (int lane = 0; lane < lanes.count(); lane++) {
      take(lane, begins[lane]);
    }
    frames.open(lanes, from);
    for (int level = from; level > law.leaf; level--) {
      lanes.middles(level);
      part(level);
    }
    spread();
  }

  private void take(int lane, int cell) {
    lanes.places[lane] = places[cell];
    lanes.k0[lane] = k0[cell];
    lanes.k1[lane] = k1[cell];
  }

  /** Goes from intervals of 2^level ticks, whose middles are known, to all halves with a cell. */
  private void part(int level) {
    int added = splits.count(level);
    if (added == 0) {
      lanes.descend(level);
      return;
    }
    int from = lanes.count() - 1;
    lanes.resize(lanes.count() + added);
    for (int to = lanes.count() - 1; to >= 0; to--) { // behind those that are still to be halved
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
  private void spread() {
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
