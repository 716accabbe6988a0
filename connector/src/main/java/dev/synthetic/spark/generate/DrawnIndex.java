package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/**
 * Places 0 to n (exclusive), each alike up to 2^-40 of its share, drawn as texts draw them: a
 * {@link RandomText.OneOf} behind {@link RandomText.NewBits} of the same key draws the same place.
 *
 * @param key the stream of the draws
 * @param size the number of places, below 2^23
 */
public record DrawnIndex(StreamKey key, int size) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    int count = rows.count();
    RowBits.fill(key, rows.offsets(), rows.base(), count, values);
    for (int i = 0; i < count; i++) {
      values[i] = RandomText.draw(values[i] >>> 1, size);
    }
  }
}
