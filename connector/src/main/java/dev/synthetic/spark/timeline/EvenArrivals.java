package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/** Rows at equal distances. */
enum EvenArrivals implements Arrivals {
  INSTANCE;

  @Override
  public int fractionBits() {
    return 0;
  }

  @Override
  public BigInteger place(long rank) {
    return BigInteger.valueOf(rank);
  }

  @Override
  public long count(BigInteger place) {
    return Whole.saturated(place.add(BigInteger.ONE));
  }

  @Override
  public void distances(long[] ranks, int count) {
    long first = ranks[0];
    for (int i = 0; i < count; i++) {
      ranks[i] -= first;
    }
  }
}
