package dev.synthetic.spark.generate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;

/** The keys of a block's maps, end to end; made once, it serves all blocks. */
abstract sealed class KeyStore {
  private KeyStore() {}

  /** The store for keys of a type. */
  static KeyStore of(DataType type) {
    if (type instanceof StringType) {
      return new Texts();
    }
    Storage storage = Storage.of(type);
    return storage == Storage.OBJECTS ? new Objects() : new Words(storage);
  }

  /** Makes room for so many keys. */
  abstract void start(int keys);

  /** Turns to candidates, of which the first {@code count} are looked at. */
  abstract void look(GeneratedVector candidates, int count);

  /** A number that is the same for candidates that Spark takes for the same key. */
  abstract int hash(int candidate);

  /** Whether Spark takes a candidate and a key for the same. */
  abstract boolean isSame(int candidate, int key);

  /** Takes a candidate as a key. */
  abstract void put(int candidate, int key);

  /** The kernel that gives the keys from one on. */
  abstract ColumnFill from(int first);

  /** Keys of at most 64 bits. */
  private static final class Words extends KeyStore {
    private final Storage storage;
    private final long[] candidates = new long[Rows.CAPACITY];
    private long[] keys = {};

    Words(Storage storage) {
      this.storage = storage;
    }

    @Override
    void start(int count) {
      keys = keys.length < count ? new long[count] : keys;
    }

    @Override
    void look(GeneratedVector vector, int count) {
      for (int i = 0; i < count; i++) {
        candidates[i] =
            switch (storage) {
              case FLOATS -> Float.floatToRawIntBits(((FloatVector) vector).values()[i]);
              case DOUBLES -> Double.doubleToRawLongBits(((DoubleVector) vector).values()[i]);
              default -> ((LongVector) vector).values()[i];
            };
      }
    }

    /** The word of all numbers that are equal: −0 is 0, and one NaN any other. */
    private long comparable(long word) {
      return switch (storage) {
        case FLOATS -> Float.floatToIntBits(Float.intBitsToFloat((int) word) + 0.0f);
        case DOUBLES -> Double.doubleToLongBits(Double.longBitsToDouble(word) + 0.0);
        default -> word;
      };
    }

    @Override
    int hash(int candidate) {
      return Long.hashCode(comparable(candidates[candidate]));
    }

    @Override
    boolean isSame(int candidate, int key) {
      return comparable(candidates[candidate]) == comparable(keys[key]);
    }

    @Override
    void put(int candidate, int key) {
      keys[key] = candidates[candidate];
    }

    @Override
    ColumnFill from(int first) {
      return switch (storage) {
        case FLOATS ->
            new ColumnFill.Floats(
                (rows, values) -> {
                  for (int i = 0; i < rows.count(); i++) {
                    values[i] = Float.intBitsToFloat((int) keys[first + i]);
                  }
                });
        case DOUBLES ->
            new ColumnFill.Doubles(
                (rows, values) -> {
                  for (int i = 0; i < rows.count(); i++) {
                    values[i] = Double.longBitsToDouble(keys[first + i]);
                  }
                });
        default ->
            new ColumnFill.Longs(
                (rows, values) -> System.arraycopy(keys, first, values, 0, rows.count()));
      };
    }
  }

  /** Texts, in an arena in the order in which they are taken. */
  private static final class Texts extends KeyStore {
    private final TextBlock candidates = new TextBlock();
    private byte[] bytes = {};
    private int used;
    private int[] starts = {};
    private int[] lengths = {};

    @Override
    void start(int count) {
      used = 0;
      if (starts.length < count) {
        starts = new int[count];
        lengths = new int[count];
      }
    }

    @Override
    void look(GeneratedVector vector, int count) {
      int most = 0;
      for (int i = 0; i < count; i++) {
        most = Math.max(most, TextCells.length(vector, i));
      }
      candidates.start(count, most);
      for (int i = 0; i < count; i++) {
        TextCells.append(vector, i, candidates, i);
      }
    }

    @Override
    int hash(int candidate) {
      int hash = 1;
      for (int at = candidates.start(candidate); at < candidates.ends[candidate]; at++) {
        hash = 31 * hash + candidates.bytes[at];
      }
      return hash;
    }

    @Override
    boolean isSame(int candidate, int key) {
      return Arrays.equals(
          candidates.bytes,
          candidates.start(candidate),
          candidates.ends[candidate],
          bytes,
          starts[key],
          starts[key] + lengths[key]);
    }

    @Override
    void put(int candidate, int key) {
      int length = candidates.length(candidate);
      if (bytes.length < used + length) {
        bytes = Arrays.copyOf(bytes, 2 * (used + length));
      }
      System.arraycopy(candidates.bytes, candidates.start(candidate), bytes, used, length);
      starts[key] = used;
      lengths[key] = length;
      used += length;
    }

    @Override
    ColumnFill from(int first) {
      return new ColumnFill.Texts(
          (rows, texts) -> {
            int count = rows.count();
            int most = 0;
            for (int i = 0; i < count; i++) {
              most = Math.max(most, lengths[first + i]);
            }
            texts.start(count, most);
            for (int i = 0; i < count; i++) {
              texts.append(i, bytes, starts[first + i], lengths[first + i]);
            }
          });
    }
  }

  /** Everything else, in Catalyst's representation. */
  private static final class Objects extends KeyStore {
    private final Object[] candidates = new Object[Rows.CAPACITY];
    private Object[] keys = {};

    @Override
    void start(int count) {
      keys = keys.length < count ? new Object[count] : keys;
    }

    @Override
    void look(GeneratedVector vector, int count) {
      for (int i = 0; i < count; i++) {
        candidates[i] = CellValues.of(vector, i);
      }
    }

    private static Object comparable(Object key) {
      return key instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : key;
    }

    @Override
    int hash(int candidate) {
      return comparable(candidates[candidate]).hashCode();
    }

    @Override
    boolean isSame(int candidate, int key) {
      return comparable(candidates[candidate]).equals(comparable(keys[key]));
    }

    @Override
    void put(int candidate, int key) {
      keys[key] = candidates[candidate];
    }

    @Override
    ColumnFill from(int first) {
      return new ColumnFill.Objects(
          (rows, values) -> System.arraycopy(keys, first, values, 0, rows.count()));
    }
  }
}
