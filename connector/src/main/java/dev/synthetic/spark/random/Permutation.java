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

  private final long size;
  private final long mask;
  private final int shift;
  private final long[] addends = new long[ROUNDS + 1];
  private final long[] multipliers = new long[ROUNDS];
  private final long[] inverses = new long[ROUNDS];

  private Permutation(StreamKey key, long size) {
    int width = Math.max(NARROWEST_BITS, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
    this.size = size;
    this.mask = (1L << width) - 1;
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

  /** The number in the place of another, both from 0 to the size (exclusive). */
  public long apply(long index) {
    long x = forward(index);
    while (x >= size) {
      x = forward(x);
    }
    return x;
  }

  /** The number that {@link #apply} puts a number in the place of. */
  public long invert(long value) {
    long x = backward(value);
    while (x >= size) {
      x = backward(x);
    }
    return x;
  }

  /**
   * Replaces {@code values[i]} by {@code apply(values[i])}, 0 ≤ i &lt; count.
   *
   * <p>Round by round over a piece of the block, which C2 turns into vector code; then those that
   * are not below the size are gathered, and go through the rounds once more.
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

  /** Goes on for the numbers that are not below the size: places in scratch, numbers behind. */
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
   * 1 for a number that is not below the size, else 0: without a branch, which would often miss.
   */
  private int isBeyond(long number) {
    return (int) (~(number - size) >>> (Long.SIZE - 1));
  }

  private void forward(long[] values, int from, int until) {
    for (int round = 0; round < ROUNDS; round++) {
      long addend = addends[round];
      long multiplier = multipliers[round];
      for (int i = from; i < until; i++) {
        long x = (values[i] + addend) & mask;
        values[i] = ((x ^ (x >>> shift)) * multiplier) & mask;
      }
    }
    long last = addends[ROUNDS];
    for (int i = from; i < until; i++) {
      long x = values[i];
      values[i] = ((x ^ (x >>> shift)) + last) & mask;
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
