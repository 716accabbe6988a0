package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.WeightedChoice;
import java.util.List;

/**
 * Places drawn in one of several ways, which each row chooses by weight: each is drawn where
 * chosen.
 */
public final class MixedIndex implements Fill<long[]> {
  private final StreamKey key;
  private final WeightedChoice choice;
  private final List<Fill<long[]>> parts;
  private final long[] chosen = new long[Rows.CAPACITY];
  private final long[] places = new long[Rows.CAPACITY];
  private final Rows some = Rows.indexed();
  private final int[] cells = new int[Rows.CAPACITY];

  /**
   * Places of a mixture.
   *
   * @param key the stream of the choice
   * @param choice of a part
   * @param parts the ways to draw, each with streams of its own, by the numbers alone
   */
  public MixedIndex(StreamKey key, WeightedChoice choice, List<Fill<long[]>> parts) {
    this.key = key;
    this.choice = choice;
    this.parts = List.copyOf(parts);
  }

  @Override
  public void fill(Rows rows, long[] values) {
    int count = rows.count();
    RowBits.fill(key, rows.offsets(), rows.base(), count, chosen);
    choice.sample(chosen, count, chosen);
    for (int part = 0; part < parts.size(); part++) {
      int hits = select(rows, part);
      parts.get(part).fill(some, places);
      for (int i = 0; i < hits; i++) {
        values[cells[i]] = places[i];
      }
    }
  }

  /** Moves to the cells that chose a part; how many they are. */
  private int select(Rows rows, int part) {
    long[] numbers = some.offsets();
    long[] offsets = rows.offsets();
    int count = rows.count();
    int hits = 0;
    for (int i = 0; i < count; i++) {
      numbers[hits] = offsets[i];
      cells[hits] = i;
      hits += (int) (((chosen[i] ^ part) - 1) >>> 63); // without a branch: 1 where it is the part
    }
    some.moveTo(rows.base(), 0, hits);
    return hits;
  }
}
