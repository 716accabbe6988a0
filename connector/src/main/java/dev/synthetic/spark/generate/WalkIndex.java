package dev.synthetic.spark.generate;

/**
 * Places in order: 0, 1, … size − 1, and again from 0.
 *
 * @param size number of places, unsigned; 0 stands for 2^64
 */
public record WalkIndex(long size) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    if (size > 0 && rows.numbersAreConsecutive()) {
      walk(rows, values);
      return;
    }
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = place(base + offsets[i]);
    }
  }

  /** One division a block, as a division takes as long as many draws. */
  private void walk(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    int count = rows.count();
    long first = Math.floorMod(rows.base(), size);
    int run = (int) Math.min(count, size - first);
    for (int i = 0; i < run; i++) {
      values[i] = first + offsets[i];
    }
    int filled = run + (int) Math.min(count - run, size);
    for (int i = run; i < filled; i++) {
      values[i] = offsets[i] - run;
    }
    while (filled < count) { // whole rounds, twice as many each time
      int more = Math.min(filled - run, count - filled);
      System.arraycopy(values, run, values, filled, more);
      filled += more;
    }
  }

  private long place(long number) {
    if (size > 0) {
      return Math.floorMod(number, size);
    }
    // At 2^63 places and more a number is its own place, taken from behind where it is negative.
    return number < 0 && size != 0 ? number + size : number;
  }
}
