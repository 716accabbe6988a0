package dev.synthetic.spark.timeline;

/**
 * When rows are due, in microseconds since 1970-01-01T00:00:00Z.
 *
 * <p>Both directions are exact integers and monotone. From the anchor row on they are inverse to
 * each other, {@code rowsDue(dueMicros(k)) > k >= rowsDue(dueMicros(k) - 1)}, also where several
 * rows share a microsecond. Rows before the anchor row have been due before anything is asked, so
 * {@code rowsDue} is never less than the anchor row.
 */
public interface Timeline {
  /**
   * The instant at which a row is due.
   *
   * @param row from the anchor row on
   * @throws ArithmeticException if it is beyond what 64 bits of microseconds reach
   */
  long dueMicros(long row);

  /**
   * The number of rows due by an instant (inclusive), which is the first row not yet due.
   *
   * <p>There is no row {@code Long.MAX_VALUE}; where the count goes beyond, it is that number.
   */
  long rowsDue(long instantMicros);

  /** What the pace is multiplied by at an instant. */
  default double multiplier(long instantMicros) {
    return 1;
  }

  /**
   * The instants of several rows: {@code dueMicros[i]} of row {@code base + offsets[i]}.
   *
   * @param count how many, at most the length of both arrays
   * @throws ArithmeticException if one is beyond what 64 bits of microseconds reach
   */
  default void dueMicros(long[] offsets, long base, int count, long[] dueMicros) {
    for (int i = 0; i < count; i++) {
      dueMicros[i] = dueMicros(Math.addExact(base, offsets[i]));
    }
  }
}
