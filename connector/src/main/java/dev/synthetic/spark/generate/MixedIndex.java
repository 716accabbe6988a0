package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.WeightedChoice;
import java.util.List;

/** Places drawn in one of several ways, which each row chooses by weight. */
public final class MixedIndex implements Fill<long[]> {
  private final StreamKey key;
  private final WeightedChoice choice;
  private final List<Fill<long[]>> parts;
  private final long[] chosen = new long[Rows.CAPACITY];
  private final long[] places = new long[Rows.CAPACITY];

  /**
   * Places of a mixture.
   *
   * @param key the stream of the choice
   * @param choice of a part
   * @param parts the ways to draw, each with streams of its own
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
      parts.get(part).fill(rows, places);
      for (int i = 0; i < count; i++) {
        values[i] = chosen[i] == part ? places[i] : values[i];
      }
    }
  }
}
