package dev.synthetic.spark.random;

/**
 * A keyed bijection over the numbers from 0 to a size (exclusive).
 *
 * <p>Eight rounds of add, xor-shift and odd multiplication over the next power of two, walked along
 * their cycle until a number is below the size (Black and Rogaway, "Ciphers with Arbitrary Finite
 * Domains", CT-RSA 2002). The round words are bits of a counter under the key's last two words.
 */
public final class Permutation {
  private static final int ROUNDS = 8;
  private static final int NARROWEST_BITS = 5;
  private static final int NEWTON_STEPS = 6; // 3 right bits at first, doubled by each

  /** The largest size. */
  public static final long LARGEST = 1L << 62;

  private final long last; // the greatest number, unsigned
  private final long mask;
  private final int shift;
  private final long[] addends = new long[ROUNDS + 1];
  private final long[] multipliers = new long[ROUNDS];
  private final long[] inverses = new long[ROUNDS];

  private Permutation(StreamKey key, long size) {
    this.last = size - 1;
    int width = Math.max(NARROWEST_BITS, Long.SIZE - Long.numberOfLeadingZeros(last));
    this.mask = -1L >>> (Long.SIZE - width);
    this.shift = (width + 1) / 2;
    for (int round = 0; round <= ROUNDS; round++) {
      addends[round] = RowBits.bits(key.k2(), key.k3(), round);
    }
    for (int round = 0; round < ROUNDS; round++) {
      multipliers[round] = RowBits.bits(key.k2(), key.k3(), ROUNDS + 1 + round) | 1;
      inverses[round] = inverse(multipliers[round]);
    }
  }

  /**
   * A bijection over some numbers.
   *
   * @param key the stream; its last two words are used
   * @param size how many numbers, 1 to {@link #LARGEST}
   * @throws IllegalArgumentException if size is out of range
   */
  public static Permutation of(StreamKey key, long size) {
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("size must be 1 to 2^62, but was " + size);
    }
    return new Permutation(key, size);
  }

  /**
   * A bijection over some numbers, taken as unsigned.
   *
   * @param key the stream; its last two words are used
   * @param size how many numbers, unsigned; 0 stands for 2^64
   */
  public static Permutation ofUnsigned(StreamKey key, long size) {
    return new Permutation(key, size);
  }

  /** The number in the place of another, both from 0 to the size (exclusive). */
  public long apply(long index) {
    long x = forward(index);
    while (Long.compareUnsigned(x, last) > 0) {
      x = forward(x);
    }
    return x;
  }

  /** The number that {@link #apply} puts a number in the place of. */
  public long invert(long value) {
    long x = backward(value);
    while (Long.compareUnsigned(x, last) > 0) {
      x = backward(x);
    }
    return x;
  }

  /**
   * Replaces {@code values[i]} by {@code apply(values[i])}, 0 ≤ i &lt; count.
   *
   * <p>Round by round over a piece of the block, which C2 turns into vector code; then those that
   * are above the last number are gathered, and go through the rounds once more.
   *
   * @param scratch room for at least two numbers, best as many as values
   */
  public void apply(long[] values, int count, long[] scratch) {
    int most = scratch.length / 2;
    for (int from = 0; from < count; from += most) {
      int until = Math.min(count, from + most);
      forward(values, from, until);
      walk(values, from, until, scratch);
    }
  }

  /** Goes on for the numbers above the last: places in scratch, numbers behind. */
  private void walk(long[] values, int from, int until, long[] scratch) {
    int most = scratch.length / 2;
    int left = 0;
    for (int i = from; i < until; i++) {
      scratch[left] = i;
      left += isBeyond(values[i]);
    }
    while (left > 0) {
      for (int i = 0; i < left; i++) {
        scratch[most + i] = values[(int) scratch[i]];
      }
      forward(scratch, most, most + left);
      int walking = left;
      left = 0;
      for (int i = 0; i < walking; i++) {
        long place = scratch[i];
        values[(int) place] = scratch[most + i];
        scratch[left] = place;
        left += isBeyond(scratch[most + i]);
      }
    }
  }

  /**
   * 1 for a number above the last, else 0: the borrow of their difference, as a branch would often
   * miss (Warren, Hacker's Delight, 2nd edition, section 2-13).
   */
  private int isBeyond(long number) {
    return (int) (((~last & number) | (~(last ^ number) & (last - number))) >>> (Long.SIZE - 1));
  }

  private void forward(long[] values, int from, int until) {
    for (int round = 0; round < ROUNDS; round++) {
      round(values, from, until, addends[round], multipliers[round]);
    }
    long addend = addends[ROUNDS];
    for (int i = from; i < until; i++) {
      long x = values[i];
      values[i] = ((x ^ (x >>> shift)) + addend) & mask;
    }
  }

  private void round(long[] values, int from, int until, long addend, long multiplier) {
    long bits = mask; // locals, so that C2 keeps them in registers
    int distance = shift;
    for (int i = from; i < until; i++) {
      long x = (values[i] + addend) & bits;
      values[i] = ((x ^ (x >>> distance)) * multiplier) & bits;
    }
  }

  private long forward(long index) {
    long x = index;
    for (int round = 0; round < ROUNDS; round++) {
      x = (x + addends[round]) & mask;
      x ^= x >>> shift;
      x = (x * multipliers[round]) & mask;
    }
    x ^= x >>> shift;
    return (x + addends[ROUNDS]) & mask;
  }

  private long backward(long value) {
    long x = (value - addends[ROUNDS]) & mask;
    x ^= x >>> shift;
    for (int round = ROUNDS - 1; round >= 0; round--) {
      x = (x * inverses[round]) & mask;
      x ^= x >>> shift;
      x = (x - addends[round]) & mask;
    }
    return x;
  }

  /** The inverse of an odd number modulo 2^64, by Newton's method. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
