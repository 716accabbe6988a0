package dev.synthetic.spark.pushdown;

import java.util.Arrays;

/** Ranges of 64-bit integers, against which those of a block are held. */
final class KeyRanges {
  private static final int FEW = 4;

  private final long[] first; // ascending
  private final long[] last; // inclusive

  private KeyRanges(long[] first, long[] last) {
    this.first = first;
    this.last = last;
  }

  /** The ranges of {@link ColumnValues#key(Object) keys} of some values. */
  static KeyRanges of(Spans<ValueCut> values) {
    long[] first = new long[values.spans().size()];
    long[] last = new long[first.length];
    int count = 0;
    for (Span<ValueCut> span : values.spans()) {
      boolean isEmpty =
          isAtEnd(span.from(), Long.MAX_VALUE) || isAtEnd(span.until(), Long.MIN_VALUE);
      long from = isEmpty ? 1 : first(span.from());
      long until = isEmpty ? 0 : last(span.until());
      if (from <= until) {
        first[count] = from;
        last[count++] = until;
      }
    }
    return new KeyRanges(Arrays.copyOf(first, count), Arrays.copyOf(last, count));
  }

  /** Whether no number is on the other side of a place. */
  private static boolean isAtEnd(ValueCut cut, long end) {
    Object value = cut.value();
    if (value == null) {
      return end == Long.MAX_VALUE ? cut.equals(ValueCut.HIGHEST) : cut.equals(ValueCut.LOWEST);
    }
    ValueCut beyond = end == Long.MAX_VALUE ? ValueCut.after(value) : ValueCut.before(value);
    return ColumnValues.key(value) == end && cut.equals(beyond);
  }

  private static long first(ValueCut cut) {
    Object value = cut.value();
    if (value == null) {
      return Long.MIN_VALUE;
    }
    long key = ColumnValues.key(value);
    return cut.equals(ValueCut.before(value)) ? key : key + 1;
  }

  private static long last(ValueCut cut) {
    Object value = cut.value();
    if (value == null) {
      return Long.MAX_VALUE;
    }
    long key = ColumnValues.key(value);
    return cut.equals(ValueCut.after(value)) ? key : key - 1;
  }

  /** Sets {@code hits[i]} to whether {@code keys[i]} is in a range, 0 ≤ i &lt; count. */
  void test(long[] keys, int count, boolean[] hits) {
    if (first.length > FEW) {
      search(keys, count, hits);
      return;
    }
    if (first.length == 1) {
      one(keys, count, hits);
      return;
    }
    Arrays.fill(hits, 0, count, false);
    for (int range = 0; range < first.length; range++) {
      long from = first[range];
      long until = last[range];
      for (int i = 0; i < count; i++) {
        long key = keys[i];
        hits[i] |= key >= from & key <= until;
      }
    }
  }

  private void one(long[] keys, int count, boolean[] hits) {
    long from = first[0];
    long until = last[0];
    for (int i = 0; i < count; i++) {
      long key = keys[i];
      hits[i] = key >= from & key <= until;
    }
  }

  private void search(long[] keys, int count, boolean[] hits) {
    for (int i = 0; i < count; i++) {
      int found = Arrays.binarySearch(first, keys[i]);
      int range = found >= 0 ? found : -found - 2;
      hits[i] = range >= 0 && keys[i] <= last[range];
    }
  }
}
