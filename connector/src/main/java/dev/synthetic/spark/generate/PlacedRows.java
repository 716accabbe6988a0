package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;

/** Values that all elements of an array share, told apart by the elements' places. */
public final class PlacedRows implements RowSource {
  private static final long MIX_0 = 0x8f14e45fceea167aL;
  private static final long MIX_1 = 0x5a5e3c7d1b2f9e63L;

  private final RowSource values;
  private final Rows places;
  private final boolean isWalk;
  private final Rows index = Rows.indexed();

  private PlacedRows(RowSource values, Rows places, boolean isWalk) {
    this.values = values;
    this.places = places;
    this.isWalk = isWalk;
  }

  /** The numbers of draws: unrelated for unequal values, consecutive within an array. */
  public static PlacedRows ofDraws(RowSource values, Rows places) {
    return new PlacedRows(values, places, false);
  }

  /** The numbers of walks: from the value on. */
  public static PlacedRows ofWalks(RowSource values, Rows places) {
    return new PlacedRows(values, places, true);
  }

  @Override
  public Rows rows() {
    Rows shared = values.rows();
    index.standFor(places);
    long[] numbers = index.offsets();
    for (int i = 0; i < places.count(); i++) {
      long value = shared.number(i);
      long start = isWalk ? value : RowBits.bits(MIX_0, MIX_1, value) >>> 2;
      numbers[i] = start + places.number(i);
    }
    return index;
  }
}
