package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/** Due instants less a lateness, which a share of the rows has: the instants of the events. */
public final class LateTimes implements Fill<long[]> {
  private final Fill<long[]> instants;
  private final StreamKey key;
  private final Bernoulli share;
  private final Fill<long[]> lateness;
  private final long[] micros = new long[Rows.CAPACITY];
  private final long[] bits = new long[Rows.CAPACITY];

  /**
   * Instants of events.
   *
   * @param instants the due instants, in microseconds
   * @param key the stream of which rows are late
   * @param share the share of rows that are late
   * @param lateness how late a late row is, in microseconds
   */
  public LateTimes(Fill<long[]> instants, StreamKey key, Bernoulli share, Fill<long[]> lateness) {
    this.instants = instants;
    this.key = key;
    this.share = share;
    this.lateness = lateness;
  }

  @Override
  public void fill(Rows rows, long[] values) {
    int count = rows.count();
    instants.fill(rows, values);
    lateness.fill(rows, micros);
    RowBits.fill(key, rows.offsets(), rows.base(), count, bits);
    for (int i = 0; i < count; i++) {
      values[i] -= share.hit(bits[i]) ? micros[i] : 0;
    }
  }
}
