package dev.synthetic.spark.generate;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that one block's cells are functions of: {@code base + offsets[i]} for cell i.
 *
 * <p>They are the block's row numbers, or what stands in for them where a column has base columns.
 * A kernel that needs the row itself takes {@code firstRow + rowOffsets[i]}: rows do not always
 * follow each other, as where they are those that another table refers to.
 */
public final class Rows implements RowSource {
  /** The most cells of one block. */
  public static final int CAPACITY = 4096;

  /** {@code IDENTITY[i] == i}: a counter in memory, which C2 turns into vector code. */
  private static final long[] IDENTITY = identity();

  private final long[] offsets;
  private long[] rowOffsets = IDENTITY;
  private long @Nullable [] scratch;
  private long @Nullable [] moreScratch;
  private double @Nullable [] fractions;
  private boolean @Nullable [] flags;
  private @Nullable GenerationMeter meter;
  private long base;
  private long firstRow;
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

  /** Row numbers in any order, which are written into {@link #offsets} for each block. */
  public static Rows scattered() {
    Rows rows = indexed();
    rows.rowOffsets = rows.offsets;
    return rows;
  }

  /** Moves to as many other rows, whose numbers are in the offsets: of {@link #scattered} ones. */
  public void moveTo(int count) {
    this.count = count;
  }

  /** Moves to the block of some rows, for which numbers in the offsets stand in. */
  void standFor(Rows block) {
    this.base = 0;
    this.firstRow = block.firstRow;
    this.rowOffsets = block.rowOffsets;
    this.count = block.count;
  }

  /**
   * Moves to another block of consecutive rows.
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
    rowOffsets = numbers;
    count = cells;
  }

  /** Says who is told of the work done for columns over these cells; null: nobody is. */
  public void setMeter(@Nullable GenerationMeter meter) {
    this.meter = meter;
  }

  /** Tells of the work done for columns over these cells whoever is told of that over others. */
  public void shareMeter(Rows other) {
    this.meter = other.meter;
  }

  /** Runs a kernel that writes a column of these cells, whatever numbers it works on. */
  <A> void generate(Fill<A> fill, RowSource numbers, A storage) {
    GenerationMeter told = meter;
    if (told == null) {
      fill.fill(numbers.rows(), storage);
      return;
    }
    told.begin();
    fill.fill(numbers.rows(), storage);
    told.end(Storage.bytes(storage, count));
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

  /** What is added to the row offsets: cell i is of row {@code firstRow + rowOffsets[i]}. */
  public long firstRow() {
    return firstRow;
  }

  /** The offsets of the cells' rows, at least {@link #count} of them; to be read only. */
  public long[] rowOffsets() {
    return rowOffsets;
  }

  /** The row number of a cell. */
  public long row(int cell) {
    return firstRow + rowOffsets[cell];
  }

  /** Whether the cells' rows follow each other. */
  boolean areConsecutive() {
    return rowOffsets == IDENTITY;
  }

  /** Whether the numbers that cells are functions of follow each other. */
  boolean numbersAreConsecutive() {
    return offsets == IDENTITY && base <= Long.MAX_VALUE - CAPACITY;
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

  /** Room for one flag a cell; free again when a kernel returns. */
  boolean[] flags() {
    boolean[] room = flags;
    if (room == null) {
      room = new boolean[CAPACITY];
      flags = room;
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

  private static long[] identity() {
    long[] numbers = new long[CAPACITY];
    for (int i = 0; i < CAPACITY; i++) {
      numbers[i] = i;
    }
    return numbers;
  }
}
