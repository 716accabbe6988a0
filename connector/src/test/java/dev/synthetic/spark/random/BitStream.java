package dev.synthetic.spark.random;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Row bits as an endless stream of bytes on the standard output, for test batteries such as
 * dieharder, which take 32-bit words of the machine's byte order.
 *
 * <p>The first argument says how rows and keys follow each other, the second the row or the column
 * to start from.
 */
final class BitStream {
  private static final int WORDS = 4096;
  private static final int INTERLEAVED = 64;

  private BitStream() {}

  /** The order of the words. */
  enum Mode {
    /** Row after row of one key. */
    ROWS {
      @Override
      void fill(long start, long[] words) {
        long[] offsets = new long[WORDS];
        Arrays.setAll(offsets, i -> i);
        RowBits.fill(key(0), offsets, start, WORDS, words);
      }
    },
    /** One row of each of 64 keys, then the next row. */
    KEYS {
      private final StreamKey[] keys = keys();

      @Override
      void fill(long start, long[] words) {
        Arrays.setAll(words, i -> RowBits.bits(keys[i % INTERLEAVED], (start + i) / INTERLEAVED));
      }
    },
    /** One row of column after column. */
    COLUMNS {
      @Override
      void fill(long start, long[] words) {
        Arrays.setAll(words, i -> RowBits.bits(key(start + i), 0));
      }
    };

    /** Writes the words from one on. */
    abstract void fill(long start, long[] words);
  }

  /** Writes until the reader closes the pipe. */
  public static void main(String[] arguments) throws IOException {
    Mode mode = Mode.valueOf(arguments[0]);
    long start = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
    long[] words = new long[WORDS];
    ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES).order(ByteOrder.nativeOrder());
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      for (long word = start; ; word += WORDS) {
        mode.fill(word, words);
        bytes.clear().asLongBuffer().put(words);
        out.write(bytes.array());
      }
    }
  }

  private static StreamKey key(long column) {
    return StreamKey.of(1, 42, "table", "c" + column, "value");
  }

  private static StreamKey[] keys() {
    StreamKey[] keys = new StreamKey[INTERLEAVED];
    Arrays.setAll(keys, BitStream::key);
    return keys;
  }
}
