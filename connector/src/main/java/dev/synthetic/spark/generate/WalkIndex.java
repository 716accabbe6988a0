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
    long first = Math.floorMod(rows.base(), size);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = first + offsets[i];
    }
    for (int i = (int) Math.min(count, size - first); i < count; i++) {
      values[i] = values[i] % size;
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
