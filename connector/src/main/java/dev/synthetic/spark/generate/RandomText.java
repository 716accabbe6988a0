package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Pieces of text that are drawn.
 *
 * <p>A draw below n multiplies a cell's 63 bits by n: what is carried out is the draw, and what
 * stays is the fraction that the next draw is taken from. Draws whose bounds multiply to at most
 * {@link #MOST_OUTCOMES} come from the same bits; each outcome of them together then has its share
 * up to 2^-24 of it.
 */
public final class RandomText {
  /** The most outcomes of all draws from the same bits. */
  public static final long MOST_OUTCOMES = 1L << 39;

  /** Eight bytes at once, in the same order on every machine. */
  static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private RandomText() {}

  /** No text, but new random bits of each cell. */
  public record NewBits(StreamKey key) implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      return 0;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      long[] offsets = rows.offsets();
      long base = rows.base();
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        texts.bits[cell] = RowBits.bits(key.k0(), key.k1(), base + offsets[cell]) >>> 1;
      }
    }
  }

  /**
   * Bytes drawn one by one from the same few.
   *
   * @param alphabet what is drawn from: characters of one byte
   * @param count how many are drawn
   */
  public record Characters(byte[] alphabet, int count) implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      return count;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      byte[] drawn = alphabet;
      byte[] bytes = texts.bytes;
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        int at = texts.ends[cell];
        int end = at + count;
        long bits = texts.bits[cell];
        while (at < end) {
          bytes[at++] = drawn[draw(bits, drawn.length)];
          bits = rest(bits, drawn.length);
        }
        texts.bits[cell] = bits;
        texts.ends[cell] = end;
      }
    }
  }

  /**
   * One of some texts, copied a word at a time.
   *
   * @param pool all texts in UTF-8, each followed by a word of room
   * @param starts where each text begins
   * @param lengths how many bytes each text has
   * @param longest the most bytes of one
   */
  public record OneOf(byte[] pool, int[] starts, int[] lengths, int longest) implements TextPart {
    /** Some texts in UTF-8. */
    public static OneOf of(byte[][] texts) {
      int[] starts = new int[texts.length];
      int[] lengths = new int[texts.length];
      int end = 0;
      int longest = 0;
      for (int i = 0; i < texts.length; i++) {
        starts[i] = end;
        lengths[i] = texts[i].length;
        end = Math.addExact(end, texts[i].length + Long.BYTES);
        longest = Math.max(longest, texts[i].length);
      }
      byte[] pool = new byte[end];
      for (int i = 0; i < texts.length; i++) {
        System.arraycopy(texts[i], 0, pool, starts[i], lengths[i]);
      }
      return new OneOf(pool, starts, lengths, longest);
    }

    @Override
    public int mostBytes(Rows rows) {
      return longest;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      byte[] bytes = texts.bytes;
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        int at = texts.ends[cell];
        long bits = texts.bits[cell];
        int text = draw(bits, starts.length);
        int start = starts[text];
        int length = lengths[text];
        for (int done = 0; done < length; done += Long.BYTES) {
          WORD.set(bytes, at + done, (long) WORD.get(pool, start + done));
        }
        texts.bits[cell] = rest(bits, starts.length);
        texts.ends[cell] = at + length;
      }
    }
  }

  /**
   * One of some short texts: each is written as a whole word, of which what follows it in the cell
   * writes over the rest.
   *
   * @param words each text's bytes, the first one lowest
   * @param lengths how many bytes each text has, at most 8
   * @param longest the most bytes of one
   */
  public record OneOfShort(long[] words, byte[] lengths, int longest) implements TextPart {
    /** Some texts in UTF-8 of at most 8 bytes each. */
    public static OneOfShort of(byte[][] texts) {
      long[] words = new long[texts.length];
      byte[] lengths = new byte[texts.length];
      int longest = 0;
      for (int i = 0; i < texts.length; i++) {
        words[i] = (long) WORD.get(Arrays.copyOf(texts[i], Long.BYTES), 0);
        lengths[i] = (byte) texts[i].length;
        longest = Math.max(longest, texts[i].length);
      }
      return new OneOfShort(words, lengths, longest);
    }

    @Override
    public int mostBytes(Rows rows) {
      return longest;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      byte[] bytes = texts.bytes;
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        int at = texts.ends[cell];
        long bits = texts.bits[cell];
        int text = draw(bits, words.length);
        WORD.set(bytes, at, words[text]);
        texts.bits[cell] = rest(bits, words.length);
        texts.ends[cell] = at + lengths[text];
      }
    }
  }

  /**
   * A whole number in digits.
   *
   * @param bound its bound (exclusive)
   */
  public record Number(int bound) implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      return Digits.MOST;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        long bits = texts.bits[cell];
        texts.ends[cell] = Digits.write(draw(bits, bound), texts.bytes, texts.ends[cell]);
        texts.bits[cell] = rest(bits, bound);
      }
    }
  }

  /** The draw below a bound. */
  static int draw(long bits, long bound) {
    return (int) Math.multiplyHigh(bits, bound << 1);
  }

  /** The bits that are left after a draw. */
  static long rest(long bits, long bound) {
    return bits * bound & Long.MAX_VALUE;
  }
}
