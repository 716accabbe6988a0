package dev.synthetic.spark.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;

/** Ways through rows and keys, each of which must look like independent random words. */
final class BitSourceList {
  /** Words of one source. */
  static final int WORDS = 1 << 20;

  private static final StreamKey KEY = key(42, "orders", "price", "value");
  private static final StreamKey[] KEYS = keys(64);
  private static final List<Source> SOURCES = new ArrayList<>();
  private static final Map<String, long[]> GENERATED = new ConcurrentHashMap<>();

  static {
    add("rows in order", i -> RowBits.bits(KEY, i));
    add("rows from 2^40", i -> RowBits.bits(KEY, (1L << 40) + i));
    add("rows in reversed bits", i -> RowBits.bits(KEY, Long.reverse(i)));
    add("every 1000th row", i -> RowBits.bits(KEY, 1000 * i));
    add("every 2^32nd row", i -> RowBits.bits(KEY, i << 32));
    add("64 columns in turn", i -> RowBits.bits(KEYS[(int) (i & 63)], i >>> 6));
    add("one row of seeds", i -> RowBits.bits(key(i, "orders", "price", "value"), 7));
    add("one row of tables", i -> RowBits.bits(key(42, "t" + i, "price", "value"), 7));
    add("one row of columns", i -> RowBits.bits(key(42, "orders", "c" + i, "value"), 7));
    add("one row of salts", i -> RowBits.bits(key(42, "orders", "price", "s" + i), 7));
  }

  private BitSourceList() {}

  /**
   * Random words by number.
   *
   * @param name the way
   * @param bits the word of a number
   */
  record Source(String name, LongUnaryOperator bits) {
    /** Its first words; not to be written to. */
    long[] words() {
      return GENERATED.computeIfAbsent(name, unused -> generate());
    }

    private long[] generate() {
      long[] words = new long[WORDS];
      Arrays.setAll(words, bits::applyAsLong);
      return words;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** All of them. */
  static List<Source> sources() {
    return List.copyOf(SOURCES);
  }

  private static void add(String name, LongUnaryOperator bits) {
    SOURCES.add(new Source(name, bits));
  }

  private static StreamKey[] keys(int count) {
    StreamKey[] keys = new StreamKey[count];
    Arrays.setAll(keys, i -> key(42, "orders", "column" + i, "value"));
    return keys;
  }

  private static StreamKey key(long seed, String table, String column, String salt) {
    return StreamKey.of(1, seed, table, column, salt);
  }
}
