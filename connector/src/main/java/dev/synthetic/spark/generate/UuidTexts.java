package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/** Identifiers of RFC 9562, as texts of 36 characters. */
public final class UuidTexts {
  private static final int LENGTH = 36;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private UuidTexts() {}

  /**
   * Version 4: random bits. No two rows have the same one: the first word is one of all 2^64 for
   * each row, and the four bits of it that give way to the version are kept in the second word.
   *
   * @param first the stream of the first word
   * @param second the stream of the second word
   */
  public record Random(StreamKey first, StreamKey second) implements Fill<TextBlock> {
    private static final long VERSION = 0x4000;
    private static final long VERSION_BITS = 0xf000;
    private static final int KEPT = 46; // the lowest of the four bits that are kept
    private static final long DRAWN = (1L << 58) - 1;

    @Override
    public void fill(Rows rows, TextBlock texts) {
      int count = rows.count();
      texts.start(count, LENGTH);
      long[] high = rows.scratch();
      RowBits.fill(first, rows.offsets(), rows.base(), count, high);
      RowBits.fill(second, rows.offsets(), rows.base(), count, texts.bits);
      for (int cell = 0; cell < count; cell++) {
        long word = high[cell];
        long kept = (word & VERSION_BITS) << KEPT;
        write(
            texts, cell, word & ~VERSION_BITS | VERSION, VARIANT | kept | texts.bits[cell] & DRAWN);
      }
    }
  }

  /**
   * Version 7: the millisecond in which the row is due, the part of it in 4096ths (RFC 9562, 6.2,
   * method 3), random bits, and the row's number modulo 2^16, by which rows of the same instant
   * differ.
   *
   * @param dueMicros writes each row's due instant, in microseconds since 1970-01-01T00:00:00Z
   * @param key the stream of the random bits
   */
  public record Timed(Fill<long[]> dueMicros, StreamKey key) implements Fill<TextBlock> {
    private static final long VERSION = 0x7000;
    private static final int MICROS = 1000;
    private static final int PARTS = 4096;
    private static final int FIELD = 16;
    private static final long DRAWN = ((1L << 62) - 1) & -(1L << FIELD);

    @Override
    public void fill(Rows rows, TextBlock texts) {
      int count = rows.count();
      texts.start(count, LENGTH);
      long[] due = rows.scratch();
      dueMicros.fill(rows, due);
      RowBits.fill(key, rows.offsets(), rows.base(), count, texts.bits);
      for (int cell = 0; cell < count; cell++) {
        long millis = Math.floorDiv(due[cell], MICROS);
        long part = Math.floorMod(due[cell], MICROS) * (long) PARTS / MICROS;
        long number = rows.row(cell) & (1L << FIELD) - 1;
        write(
            texts,
            cell,
            millis << FIELD | VERSION | part,
            VARIANT | texts.bits[cell] & DRAWN | number);
      }
    }
  }

  private static void write(TextBlock texts, int cell, long high, long low) {
    byte[] bytes = texts.bytes;
    int at = texts.ends[cell];
    RandomText.WORD.set(bytes, at, digits(high >>> 32));
    bytes[at + 8] = '-';
    halves(bytes, at + 9, digits(high));
    bytes[at + 18] = '-';
    halves(bytes, at + 19, digits(low >>> 32));
    RandomText.WORD.set(bytes, at + 28, digits(low));
    texts.ends[cell] = at + LENGTH;
  }

  /** Four digits, a dash, and four more. */
  private static void halves(byte[] bytes, int at, long digits) {
    RandomText.WORD.set(bytes, at, digits);
    bytes[at + 4] = '-';
    RandomText.WORD.set(bytes, at + 5, digits >>> 32);
  }

  /** The lower 32 bits as eight hexadecimal digits, the first one lowest. */
  private static long digits(long bits) {
    long x = bits & 0xffff_ffffL;
    x = (x & 0xffff_0000L) << 16 | x & 0xffffL;
    x = (x & 0x0000_ff00_0000_ff00L) << 8 | x & 0x0000_00ff_0000_00ffL;
    x = (x & 0x00f0_00f0_00f0_00f0L) << 4 | x & 0x000f_000f_000f_000fL; // a nibble in each byte
    long letters = x + 0x0606_0606_0606_0606L >>> 4 & 0x0101_0101_0101_0101L;
    return Long.reverseBytes(x + 0x3030_3030_3030_3030L + letters * ('a' - '9' - 1));
  }
}
