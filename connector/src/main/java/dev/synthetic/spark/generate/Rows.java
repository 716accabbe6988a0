package dev.synthetic.spark.generate;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that one block's cells are functions of: {@code base + offsets[i]} for cell i.
 *
 * <p>They are the block's row numbers, or what stands in for them where a column has base columns.
 */
public final class Rows implements RowSource {
  /** The most cells of one block. */
  public static final int CAPACITY = 4096;

  /** {@code IDENTITY[i] == i}: a counter in memory, which C2 turns into vector code. */
  private static final long[] IDENTITY = identity();

  private final long[] offsets;
  private long @Nullable [] scratch;
  private long @Nullable [] moreScratch;
  private double @Nullable [] fractions;
  private long base;
  private long firstRow;
  private long @Nullable [] rowNumbers; // null where cells are those of consecutive rows
  private int count;

  private Rows(long[] offsets) {
    this.offsets = offsets;
  }

  /** Consecutive row numbers, from wherever {@link #moveTo} says. */
  public static Rows consecutive() {
    return new Rows(IDENTITY);
  }

  /** Numbers that are written into {@link #offsets} for each block. */
  public static Rows indexed() {
    return new Rows(new long[CAPACITY]);
  }

  /**
   * Moves to another block.
   *
   * @param base what is added to every offset
   * @param firstRow row number of cell 0
   * @param count number of cells, at most {@link #CAPACITY}
   */
  public void moveTo(long base, long firstRow, int count) {
    this.base = base;
    this.firstRow = firstRow;
    this.count = count;
  }

  /**
   * Moves to other cells of rows that need not be consecutive, whose numbers are the offsets alone.
   *
   * @param numbers the row number of each cell
   * @param cells number of cells, at most {@link #CAPACITY}
   */
  void moveTo(long[] numbers, int cells) {
    base = 0;
    firstRow = 0;
    rowNumbers = numbers;
    count = cells;
  }

  /** Moves to the cells of another block, whose numbers are the offsets alone. */
  void moveToCellsOf(Rows other) {
    base = 0;
    firstRow = other.firstRow;
    rowNumbers = other.rowNumbers;
    count = other.count;
  }

  @Override
  public Rows rows() {
    return this;
  }

  /** The offsets, at least {@link #count} of them; to be read, unless made by {@link #indexed}. */
  public long[] offsets() {
    return offsets;
  }

  /** What is added to every offset. */
  public long base() {
    return base;
  }

  /** The number that a cell is a function of. */
  public long number(int cell) {
    return base + offsets[cell];
  }

  /** The row number of a cell, for messages. */
  public long row(int cell) {
    long[] numbers = rowNumbers;
    return numbers == null ? firstRow + cell : numbers[cell];
  }

  /** The row number of cell 0 of consecutive rows, for the timeline. */
  public long firstRow() {
    return firstRow;
  }

  /** The number of cells. */
  public int count() {
    return count;
  }

  /** Room for one number a cell; free again when a kernel returns. */
  long[] scratch() {
    long[] room = scratch;
    if (room == null) {
      room = new long[CAPACITY];
      scratch = room;
    }
    return room;
  }

  /**
   * Room for another number a cell, for kernels that may be asked to write to {@link #scratch};
   * free again when a kernel returns.
   */
  long[] moreScratch() {
    long[] room = moreScratch;
    if (room == null) {
      room = new long[CAPACITY];
      moreScratch = room;
    }
    return room;
  }

  /** Room for one fraction a cell; free again when a kernel returns. */
  double[] fractions() {
    double[] room = fractions;
    if (room == null) {
      room = new double[CAPACITY];
      fractions = room;
    }
    return room;
  }

  /** Consecutive offsets 0, 1, 2, …; not to be written to. */
  static long[] counter() {
    return IDENTITY;
  }

  private static long[] identity() {
    long[] numbers = new long[CAPACITY];
    for (int i = 0; i < CAPACITY; i++) {
      numbers[i] = i;
    }
    return numbers;
  }
}
